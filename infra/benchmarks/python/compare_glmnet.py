# SPDX-License-Identifier: Apache-2.0
# Copyright the Axilla authors
"""The L1 path and its cross-validation, ours and glmnet's in turns. compare_glmnet.py CLASSPATH COHORT [PAIRS]

Prints markdown: wall clock, median of the pairs and the minimum beside it.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
EXACT, DEFAULT = "1e-12", "1e-7"


def start(command):
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
    if process.stdout.readline().strip() != "ready":
        sys.exit(f"{command[0]} did not start")
    return process


def ask(process, line):
    process.stdin.write(line + "\n")
    process.stdin.flush()
    return float(process.stdout.readline())


def show(values):
    return f"{statistics.median(values):.2f} ({min(values):.2f})"


def main(classpath, cohort, pairs=5):
    with tempfile.TemporaryDirectory() as folder:
        matrix = str(Path(folder) / "matrix")
        ours = start(["java", "-XX:+UseParallelGC", "-cp", classpath, "io.axilla.benchmarks.LassoSide", cohort, matrix])
        theirs = start(["Rscript", str(HERE.parent / "r/glmnet_side.R"), matrix])
        for _ in range(6):
            ask(ours, "path")
        for _ in range(3):
            ask(ours, "folds")
        print(f"{cohort}: {pairs} turns, median (minimum), seconds, {os.cpu_count()} cores\n")
        print("| work | glmnet, thresh 1e-12 | glmnet, default thresh | Axilla | load |\n|---|---|---|---|---|")
        for work, name in (("path", "path of 100, one thread"), ("folds", "path and 10 folds; ours on two threads")):
            exact, default, own = [], [], []
            for _ in range(int(pairs)):
                exact.append(ask(theirs, f"{work} {EXACT}"))
                default.append(ask(theirs, f"{work} {DEFAULT}"))
                own.append(ask(ours, work))
            print(f"| {name} | {show(exact)} | {show(default)} | {show(own)} | {os.getloadavg()[0]:.1f} |", flush=True)
        for process in (ours, theirs):
            process.stdin.close()
            process.wait()


main(*sys.argv[1:])
