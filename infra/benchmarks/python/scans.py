# SPDX-License-Identifier: Apache-2.0
# Copyright the Axilla authors
"""The scans that both sides measure, as NRRD files of int16 in a folder of their own.

scans.py SHARED FOLDER: SHARED holds reference/radiomics; where it is absent only the phantom is made.
"""

import shutil
import sys
from pathlib import Path

import numpy
import SimpleITK


def ibsi_ct(references, folder):
    """Whole Hounsfield units on the grid of the mask, as the reference values were made."""
    source = references / "public/ibsi-1-ct"
    mask = SimpleITK.ReadImage(str(source / "mask.nrrd"))
    image = SimpleITK.Cast(SimpleITK.ReadImage(str(source / "nifti/image/phantom.nii.gz")), SimpleITK.sitkInt16)
    image.CopyInformation(mask)
    SimpleITK.WriteImage(image, str(folder / "image.nrrd"))
    shutil.copyfile(source / "mask.nrrd", folder / "mask.nrrd")


def sarcoma(references, folder):
    for name in ("image.nrrd", "mask.nrrd"):
        shutil.copyfile(references / "pairs/sarcoma/pre" / name, folder / name)


def large(folder):
    """512 x 512 x 400 voxels of noise that is smooth along x, with a ball of 359 mL."""
    size, spacing, radius = (400, 512, 512), (1.25, 0.8, 0.8), (359000 * 3 / (4 * numpy.pi)) ** (1 / 3)
    noise = numpy.random.default_rng(20240524).normal(0, 60, size).astype(numpy.float32)
    for i in range(1, size[2]):
        noise[:, :, i] += 0.8 * noise[:, :, i - 1]
    z, y, x = (((numpy.arange(n) - (n - 1) / 2) * s) ** 2 for n, s in zip(size, spacing))
    ball = z[:, None, None] + y[None, :, None] + x[None, None, :] <= radius**2
    for array, name in ((numpy.rint(40 + noise).astype(numpy.int16), "image.nrrd"), (ball.astype(numpy.uint8), "mask.nrrd")):
        image = SimpleITK.GetImageFromArray(array)
        image.SetSpacing(spacing[::-1])
        SimpleITK.WriteImage(image, str(folder / name), useCompression=False)


def make(folder, scan, *arguments):
    if not (folder / "mask.nrrd").exists():
        folder.mkdir(parents=True, exist_ok=True)
        scan(*arguments, folder)


def main(shared, folder):
    references, folder = Path(shared) / "reference/radiomics", Path(folder)
    make(folder / "large", large)
    if references.is_dir():
        make(folder / "ibsi-1-ct", ibsi_ct, references)
        make(folder / "sarcoma-pre", sarcoma, references)


main(*sys.argv[1:])
