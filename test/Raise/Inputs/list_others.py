"""Prints a line for each record of a census that is no block's.

It has function, kind, status, category, rule, reason and place.
"""

import json
import sys

with open(sys.argv[1]) as file:
    census = json.load(file)
assert census["version"] == 2, census["version"]
for record in census["others"] + census["blocks"]:
    kind, category = record.get("kind", "block"), record.get("category", "")
    text = f"{record['function']} {kind} {record['status']} {category}"
    if "reason" in record:
        text += ": " + " ".join(filter(None, [record.get("rule"), record["reason"]]))
    if "at" in record:
        text += " at " + record["at"]
    print(text)
