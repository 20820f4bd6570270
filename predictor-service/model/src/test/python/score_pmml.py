# SPDX-License-Identifier: Apache-2.0
# Copyright the Axilla authors
"""score_pmml.py PMML ROWS: scores each of a JSON list of inputs by pypmml, prints a JSON list of the outputs."""

import json
import sys

import pypmml

model = pypmml.Model.load(sys.argv[1])
with open(sys.argv[2], encoding="utf-8") as rows:
    print(json.dumps([dict(model.predict(row)) for row in json.load(rows)]))
pypmml.PMMLContext.shutdown()
