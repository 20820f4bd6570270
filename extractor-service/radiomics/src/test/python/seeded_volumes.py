# SPDX-License-Identifier: Apache-2.0
# Copyright the Axilla authors
"""Seeded volumes and what PyRadiomics makes of them, for SeededVolumesTest.

  pip install "numpy<2" "setuptools<70" wheel versioneer SimpleITK PyWavelets pykwalify six
  pip install --no-build-isolation pyradiomics==3.0.1
  python seeded_volumes.py FOLDER COUNT

writes FOLDER/SEED_image.nrrd, SEED_mask.nrrd, NAME.yaml and SEED_NAME.csv (feature,value; or ERROR and the reason).
Then: AXILLA_SEEDED=FOLDER mvn test -Dtest=SeededVolumesTest
"""
import logging
import os
import sys
import warnings

import numpy as np

np.float = float  # PyRadiomics 3.0.1 still uses it
import radiomics
import SimpleITK as sitk
from radiomics import featureextractor

PARAMETERS = {
'a': """
imageType: {Original: {}, Gradient: {}, Square: {}, SquareRoot: {}, Logarithm: {}, Exponential: {}}
setting: {binCount: 16, symmetricalGLCM: false, additionalInfo: false}
""",
'b': """
imageType: {Original: {}, Wavelet: {wavelet: bior2.2, level: 2, start_level: 1}}
featureClass: {shape: [MeshVolume, Compactness1, Compactness2, SphericalDisproportion], firstorder: [StandardDeviation, Mean], glcm: null, glrlm: null, glszm: null, gldm: null, ngtdm: null}
setting: {binWidth: 20, force2D: true, force2Ddimension: 0, distances: [1, 2, 3], additionalInfo: false, preCrop: true, padDistance: 8}
""",
'c': """
imageType: {Original: {}, Wavelet: {wavelet: haar}, LoG: {sigma: [1, 2.5]}}
setting: {binWidth: 5, normalize: true, normalizeScale: 100, removeOutliers: 2.5, weightingNorm: manhattan, gldm_a: 2, resampledPixelSpacing: [0, 1.1, 2], interpolator: sitkBSpline, padDistance: 10, additionalInfo: false}
""",
'd': """
featureClass: {shape: null, firstorder: null, glcm: null, gldm: null, glrlm: null, glszm: null, ngtdm: null}
imageType: {Original: {}, Gradient: {gradientUseSpacing: false}, Wavelet: {wavelet: db3}}
setting: {binWidth: 25, resegmentRange: [-1.5, 1.5], resegmentMode: sigma, resegmentShape: true, weightingNorm: infinity, distances: [2], force2D: true, force2Ddimension: 2, minimumROIDimensions: 1, additionalInfo: false}
""",
'e': """
imageType: {Original: {}, LoG: {sigma: [1.0]}}
setting: {binWidth: 10, weightingNorm: no_weighting, resampledPixelSpacing: [1.3, 0.9, 1.7], interpolator: sitkLinear, padDistance: 4, resegmentRange: [0.2], resegmentMode: relative, voxelArrayShift: 300, additionalInfo: false}
""",
'f': """
imageType: {Original: {}, Wavelet: {wavelet: sym4}}
setting: {binWidth: 25, resampledPixelSpacing: [2, 2, 2], interpolator: sitkNearestNeighbor, additionalInfo: false, minimumROIDimensions: 1}
""",
}


def intensities(random, size, seed):
    """Smooth noise in Hounsfield units; every fifth volume is constant."""
    noise = random.normal(size=size[::-1])
    f = [np.fft.fftfreq(n) for n in noise.shape]
    low_pass = np.exp(-16 * (f[0][:, None, None] ** 2 + f[1][None, :, None] ** 2 + f[2][None, None, :] ** 2))
    smooth = np.real(np.fft.ifftn(np.fft.fftn(noise) * low_pass))
    values = smooth / smooth.std() * 80 + 20
    if seed % 5 == 4:
        values[:] = 37
    pixel = [sitk.sitkInt16, sitk.sitkInt16, sitk.sitkFloat32, sitk.sitkUInt16, sitk.sitkInt16][seed % 5]
    if pixel == sitk.sitkUInt16:
        values = values + 500
    return sitk.Cast(sitk.GetImageFromArray(values if pixel == sitk.sitkFloat32 else np.round(values)), pixel)


def region(random, shape, kind):
    """An ellipsoid; or one slice, touching the border, with holes, or of three voxels."""
    centre, radius = np.array(shape) / 2, np.array(shape) * random.uniform(.2, .45)
    z, y, x = np.indices(shape)
    inside = ((z - centre[0]) / radius[0]) ** 2 + ((y - centre[1]) / radius[1]) ** 2 + ((x - centre[2]) / radius[2]) ** 2
    mask = (inside <= 1).astype(np.uint8)
    if kind == 1:
        mask[:] = 0
        mask[shape[0] // 2, 1:-1, 2:-1] = 1
    elif kind == 2:
        mask[:, 0:3, 0:4] = 1
    elif kind == 3:
        mask &= random.random(shape) < .6
    elif kind == 4:
        mask[:] = 0
        mask[1, 2, 3] = mask[1, 3, 3] = mask[2, 3, 4] = 1
    return mask


def volume(seed):
    random = np.random.default_rng(seed)
    size = random.integers(6, 26, 3)
    size[2] = random.integers(4, 16)
    image = intensities(random, size, seed)
    image.SetSpacing(np.round(random.uniform(.5, 3, 3), 3).tolist())
    image.SetOrigin(random.uniform(-100, 100, 3).tolist())
    if seed % 3 == 1:
        q, _ = np.linalg.qr(random.normal(size=(3, 3)))
        if np.linalg.det(q) < 0:
            q[:, 0] *= -1
        image.SetDirection(q.ravel().tolist())
    mask = sitk.GetImageFromArray(region(random, image.GetSize()[::-1], seed % 6))
    mask.CopyInformation(image)
    return image, mask


def main(folder, count):
    warnings.filterwarnings('ignore')
    radiomics.logger.setLevel(logging.CRITICAL)
    os.makedirs(folder, exist_ok=True)
    extractors = {}
    for name, text in PARAMETERS.items():
        path = os.path.join(folder, name + '.yaml')
        with open(path, 'w') as file:
            file.write(text)
        extractors[name] = featureextractor.RadiomicsFeatureExtractor(path)
    for seed in range(count):
        files = [os.path.join(folder, '%d_%s.nrrd' % (seed, kind)) for kind in ('image', 'mask')]
        for image, file in zip(volume(seed), files):
            sitk.WriteImage(image, file, True)
        for name, extractor in extractors.items():
            try:
                rows = ['%s,%r' % (k, float(v)) for k, v in extractor.execute(*map(sitk.ReadImage, files)).items()]
            except Exception as e:
                rows = ['ERROR,' + str(e).replace('\n', ' ')]
            with open(os.path.join(folder, '%d_%s.csv' % (seed, name)), 'w') as out:
                out.write('\n'.join(rows) + '\n')


if __name__ == '__main__':
    main(sys.argv[1], int(sys.argv[2]))
