"""Prints a line for each record of a census that is no block's: function, kind, status, category, rule, reason, place."""

import json
import sys

with open(sys.argv[1]) as file:
    census = json.load(file)
assert census["version"] == 2, census["version"]
for record in census["others"] + census["blocks"]:
    text = f"{record['function']} {record.get('kind', 'block')} {record['status']} {record.get('category', '')}"
    if "reason" in record:
        text += ": " + " ".join(filter(None, [record.get("rule"), record["reason"]]))
    if "at" in record:
        text += " at " + record["at"]
    print(text)
