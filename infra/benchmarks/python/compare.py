# SPDX-License-Identifier: Apache-2.0
# Copyright the Axilla authors
"""Runs both sides on the same scans, in turns, and prints markdown. compare.py ROOT FOLDER [PAIRS]

Wall clock, median of the pairs; the minimum stands beside it, for it is what noise of the machine spoils least.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
NAMES = {"ibsi-1-ct": "IBSI 1 CT, 359 mL", "sarcoma-pre": "sarcoma/pre, 53 mL", "large": "512 x 512 x 400, 359 mL"}
WARM_UP = 8


class Sides:
    def __init__(self, root, folder):
        jars = [root / "extractor-service/radiomics/target", root / "infra/benchmarks/target"]
        self.classes = os.pathsep.join(str(next(j.glob("*-SNAPSHOT.jar"))) for j in jars)
        self.python = [str(folder / "venv/bin/python"), str(HERE / "pyradiomics_side.py")]
        self.axilla = root / "axilla"

    def java(self, main, *options):
        return ["java", "-XX:+UseParallelGC", *options, "-cp", self.classes, f"io.axilla.benchmarks.{main}"]

    def cold(self, image, mask):
        return [str(self.axilla), "extract", image, mask]


def warm(command, scan):
    return subprocess.Popen(command + scan, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)


def ask(process, threads):
    process.stdin.write(f"{threads}\n")
    process.stdin.flush()
    return float(process.stdout.readline().split()[0])


def once(command):
    """Seconds and peak memory in MB of a command that runs to its end."""
    with tempfile.NamedTemporaryFile("r") as report:
        start = time.perf_counter()
        subprocess.run(["/usr/bin/time", "-f", "%M", "-o", report.name] + command, check=True, stdout=subprocess.DEVNULL)
        seconds = time.perf_counter() - start
        return seconds, float(report.read().split()[-1]) / 1024


def show(values):
    return f"{statistics.median(values):.2f} ({min(values):.2f})"


def row(cells):
    print("| " + " | ".join(cells) + " |", flush=True)


def ratio(theirs, ours):
    return f"{statistics.median(t / o for t, o in zip(theirs, ours)):.1f}"


def compare_warm(sides, scan, name, pairs):
    java, python = warm(sides.java("WarmExtraction"), scan), warm(sides.python + ["warm"], scan)
    for _ in range(WARM_UP):
        ask(java, 1)
        ask(java, 2)
    theirs, one, two = [], [], []
    for _ in range(pairs):
        theirs.append(ask(python, 1))
        one.append(ask(java, 1))
        two.append(ask(java, 2))
    for process in (java, python):
        process.stdin.close()
        process.wait()
    row([name, "warm, 1 thread", show(theirs), show(one), ratio(theirs, one), load()])
    row([name, "warm, 2 threads", show(theirs), show(two), ratio(theirs, two), load()])


def compare_cold(sides, scan, name, pairs):
    theirs, ours = [], []
    for _ in range(pairs):
        theirs.append(once(sides.python + ["cold"] + scan))
        ours.append(once(sides.cold(*scan)))
    seconds = [[run[0] for run in runs] for runs in (theirs, ours)]
    memory = [statistics.median(run[1] for run in runs) for runs in (theirs, ours)]
    row([name, "cold command", show(seconds[0]), show(seconds[1]), ratio(*seconds), load()])
    return [name, f"{memory[0]:.0f}", f"{memory[1]:.0f}", f"{memory[1] / memory[0]:.2f}"]


def load():
    return f"{os.getloadavg()[0]:.1f}"


def main(root, folder, pairs=5):
    sides, pairs, folder = Sides(Path(root), Path(folder)), int(pairs), Path(folder)
    scans = {d.name: [str(d / "image.nrrd"), str(d / "mask.nrrd")] for d in (folder / "scans").iterdir()}
    print(f"1,595 features, {pairs} interleaved pairs, median (minimum), {os.cpu_count()} cores.\n")
    row(["scan", "how", "PyRadiomics, s", "Axilla, s", "ratio", "load"])
    row(["---"] * 6)
    memory = []
    for key in NAMES:
        if key in scans:
            if key != "large":
                compare_warm(sides, scans[key], NAMES[key], pairs)
            memory.append(compare_cold(sides, scans[key], NAMES[key], pairs if key != "large" else min(pairs, 3)))
    print("\nPeak memory of the cold command, both sides reading the files.\n")
    row(["scan", "PyRadiomics, MB", "Axilla, MB", "ratio"])
    row(["---"] * 4)
    for cells in memory:
        row(cells)
    print("\nCost with volume and bins, one thread, warm.\n", flush=True)
    subprocess.run(sides.java("Scaling"), check=True)
    print(f"\nLoad at the end: {load()}")


main(*sys.argv[1:])
