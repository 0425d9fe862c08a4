"""Finds reloads of spilled vectors in the innermost loops of x86 assembly.

spills.py REGISTER < assembly

A loop is what lies between a label and a jump back to it. Innermost loops count
that do little else but multiply and add on REGISTER (zmm, ymm): sums of
products, not Winograd's transforms, whose tiles have more pixels than there are
registers. Prints how many there are and how many of their instructions touch a
vector on the stack.
"""

import re
import sys


def innermost_loops(lines):
    """(first, last) of each loop that has no other in it."""
    labels, loops = {}, []
    for number, line in enumerate(lines):
        if match := re.match(r"(\.?\w+):", line):
            labels[match[1]] = number
        elif (match := re.match(r"\s+j\w+\s+(\.?\w+)", line)) and match[1] in labels:
            loops.append((labels[match[1]], number))
    return [
        (a, b)
        for a, b in loops
        if not any((c, d) != (a, b) and a <= c and d <= b for c, d in loops)
    ]


def main():
    register = sys.argv[1]
    lines = sys.stdin.read().splitlines()
    found = spills = 0
    for first, last in innermost_loops(lines):
        body = lines[first:last]
        products = sum("vfmadd" in line and register in line for line in body)
        if products * 5 < len(body) * 2:
            continue
        found += 1
        spills += sum(register in line and "(%rsp" in line for line in body)
    print(f"{found} loops, {spills} spills")


main()
