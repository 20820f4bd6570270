# SPDX-License-Identifier: Apache-2.0
# Copyright the Axilla authors
"""Seeded volumes and what PyRadiomics makes of them, for SeededVolumesTest.

  pip install "numpy<2" "setuptools<70" wheel versioneer SimpleITK PyWavelets pykwalify six
  pip install --no-build-isolation pyradiomics==3.0.1
  python seeded_volumes.py FOLDER COUNT [FIRST]

writes FOLDER/SEED_image.nrrd, SEED_mask.nrrd, NAME.yaml, SEED_rMADE.yaml for each volume and SEED_NAME.csv for each pair
(column,value; or ERROR and the reason).  Then: AXILLA_SEEDED=FOLDER mvn test -Dtest=SeededVolumesTest
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
setting: {binWidth: 10, weightingNorm: no_weighting, resampledPixelSpacing: [1.3, 0.9, 1.7], interpolator: sitkLinear, padDistance: 4, resegmentRange: [0.2], resegmentMode: relative, voxelArrayShift: 300, additionalInfo: true}
""",
'f': """
imageType: {Original: {}, Wavelet: {wavelet: sym4}}
setting: {binWidth: 25, resampledPixelSpacing: [2, 2, 2], interpolator: sitkNearestNeighbor, additionalInfo: false, minimumROIDimensions: 1}
""",
'g': """
imageType: {Original: {binCount: 8}, Logarithm: {binWidth: 3, distances: [1, 2]}, Square: {gldm_a: 1}}
featureClass: {shape2D: [Elongation, MajorAxisLength, MaximumDiameter, MeshSurface, MinorAxisLength, Perimeter, PerimeterSurfaceRatio, PixelSurface, Sphericity, SphericalDisproportion], glcm: null, firstorder: null}
setting: {force2D: true, additionalInfo: true, minimumROISize: 3}
""",
'h': """
imageType: {Original: {}}
featureClass: {firstorder: null, glszm: null}
setting: {binWidth: 15, resampledPixelSpacing: [1.2, 1.4, 1.6], interpolator: %s, padDistance: 2, correctMask: true, additionalInfo: true}
""",
}

INTERPOLATORS = ['sitkGaussian', 'sitkLabelGaussian', 'sitkHammingWindowedSinc', 'sitkCosineWindowedSinc', 'sitkWelchWindowedSinc',
                 'sitkLanczosWindowedSinc', 'sitkBlackmanWindowedSinc']
WAVELETS = ['haar', 'db2', 'db5', 'sym3', 'sym6', 'bior1.3', 'bior3.5', 'coif2', 'coif1', 'rbio2.2', 'dmey']


def random_parameters(random, constant):
    """A parameter file of arbitrary settings; of a constant image no bands, which are nothing but rounding."""
    def choice(*values):
        return values[random.integers(len(values))]
    types = {'Original': '{}'}
    for word in ('Gradient', 'Square', 'SquareRoot', 'Logarithm', 'Exponential'):
        if random.random() < .25:
            # The largest exponential is a whole number but for rounding, which no bin edge may meet.
            types[word] = '{binCount: 12}' if word == 'Exponential' else choice('{}', '{binCount: 12}', '{binWidth: 8}', '{weightingNorm: euclidean}')
    if random.random() < .5 and not constant:
        types['Wavelet'] = '{wavelet: %s, level: %d, start_level: %d}' % (WAVELETS[random.integers(len(WAVELETS))], choice(1, 1, 2), choice(0, 0, 1))
    if random.random() < .4 and not constant:
        types['LoG'] = '{sigma: [%s]}' % choice('1.5', '2', '1.0, 3.0')
    setting = {'additionalInfo': choice('true', 'false')}
    setting.update(choice({'binWidth': choice(3, 7.5, 25)}, {'binCount': choice(4, 32)}))
    if random.random() < .5:
        setting['resampledPixelSpacing'] = choice('[1, 1, 1]', '[1.5, 0, 2.25]', '[2.1, 2.1, 0]', '[0.9, 1.3, 1.1]')
        setting['interpolator'] = choice('sitkLinear', 'sitkBSpline', 'sitkNearestNeighbor', 2)
    if random.random() < .3:
        setting.update(normalize='true', normalizeScale=choice(50, 100))
        if random.random() < .5:
            setting['removeOutliers'] = choice(2, 3)
    if random.random() < .3:
        mode = choice('absolute', 'relative', 'sigma')
        setting.update(resegmentMode=mode, resegmentRange={'absolute': '[-80, 150]', 'relative': '[0.1, 0.9]', 'sigma': '[-2, 2]'}[mode], resegmentShape=choice('true', 'false'))
    if random.random() < .3:
        setting.update(force2D='true', force2Ddimension=choice(0, 1, 2))
    for key, values in {'padDistance': (0, 1, 5, 12), 'preCrop': ('true', 'false'), 'distances': ('[1, 2]', '[2]', '[1, 3]'),
                        'weightingNorm': ('manhattan', 'euclidean', 'infinity', 'no_weighting'), 'gldm_a': (1, 3), 'voxelArrayShift': (100, 2000),
                        'symmetricalGLCM': ('false',), 'minimumROIDimensions': (1, 3), 'minimumROISize': (10, 100),
                        'label': (1, 2), 'correctMask': ('true',), 'geometryTolerance': (1e-3,)}.items():
        if random.random() < .3:
            setting[key] = choice(*values)
    classes = 'shape: null, firstorder: null, glcm: null, gldm: null, glrlm: null, glszm: null, ngtdm: null'
    return 'imageType: {%s}\nfeatureClass: {%s}\nsetting: {%s}\n' % (', '.join('%s: %s' % p for p in types.items()), classes, ', '.join('%s: %s' % p for p in setting.items()))


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
    if seed % 25 == 12:
        pixel = sitk.sitkFloat64
    if seed % 25 == 16:
        pixel = sitk.sitkInt32
    if pixel == sitk.sitkUInt16:
        values = values + 500
    return sitk.Cast(sitk.GetImageFromArray(values if pixel in (sitk.sitkFloat32, sitk.sitkFloat64) else np.round(values)), pixel)


def region(random, shape, kind):
    """An ellipsoid; or one slice along each axis, touching the border, with holes, of three voxels, of one, a line."""
    centre, radius = np.array(shape) / 2, np.array(shape) * random.uniform(.2, .45)
    z, y, x = np.indices(shape)
    inside = ((z - centre[0]) / radius[0]) ** 2 + ((y - centre[1]) / radius[1]) ** 2 + ((x - centre[2]) / radius[2]) ** 2
    mask = (inside <= 1).astype(np.uint8)
    middle = shape[0] // 2
    if kind == 1:
        mask[:] = 0
        mask[middle, 1:-1, 2:-1] = 1
    elif kind == 2:
        mask[:, 0:3, 0:4] = 1
    elif kind == 3:
        mask &= random.random(shape) < .6
    elif kind == 4:
        mask[:] = 0
        mask[1, 2, 3] = mask[1, 3, 3] = mask[2, 3, 4] = 1
    elif kind == 5:
        mask[:middle] = mask[middle + 1:] = 0
        mask &= random.random(shape) < .8
    elif kind == 6:
        mask[:] = 0
        mask[1, 1, 1] = 1
    elif kind == 7:
        mask[:] = 0
        mask[2, 3, 1:5] = 1
    elif kind == 8:
        mask[:] = 0
        mask[1:-1, 1:-1, 3] = random.random((shape[0] - 2, shape[1] - 2)) < .8
    elif kind == 9:
        mask[:] = 1
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
    # A zero as often as a kind: ellipsoids are the common case.
    kind = [0, 1, 2, 3, 4, 0, 5, 0, 2, 6, 0, 7, 8, 9, 3, 5][seed % 16]
    labels = region(random, image.GetSize()[::-1], kind)
    if seed % 4 == 3:
        other = region(random, image.GetSize()[::-1], 3)
        labels[(labels == 0) & (other == 1)] = 2
    mask = sitk.GetImageFromArray(labels)
    mask.CopyInformation(image)
    if seed % 16 == 5:  # a part of the grid alone
        mask = mask[1:, :-1, 1:]
    if seed % 16 == 10:  # a little off, for geometryTolerance
        mask.SetOrigin((np.array(image.GetOrigin()) + 2e-4 * image.GetSpacing()[0]).tolist())
    return image, mask, random


def rows(extractor, files):
    tolerance = extractor.settings.get('geometryTolerance', 1e-6)  # a global setting, which would stay from file to file
    sitk.ProcessObject.SetGlobalDefaultCoordinateTolerance(tolerance)
    sitk.ProcessObject.SetGlobalDefaultDirectionTolerance(tolerance)
    try:
        found = extractor.execute(*map(sitk.ReadImage, files))
        return ['%s,%s' % (k, v if k.startswith('diagnostics') else repr(float(v))) for k, v in found.items()]
    except Exception as e:
        return ['ERROR,' + str(e).replace('\n', ' ')]


def main(folder, count, first=0):
    warnings.filterwarnings('ignore')
    radiomics.logger.setLevel(logging.CRITICAL)
    os.makedirs(folder, exist_ok=True)
    for seed in range(first, first + count):
        files = [os.path.join(folder, '%d_%s.nrrd' % (seed, kind)) for kind in ('image', 'mask')]
        image, mask, random = volume(seed)
        for written, file in zip((image, mask), files):
            sitk.WriteImage(written, file, True)
        constant = seed % 5 == 4
        texts = dict(PARAMETERS, **{'r%d' % seed: random_parameters(random, constant)})
        # A blend of equal numbers is one more or less than they are by rounding alone: no Gaussian of a constant image.
        h = seed % len(INTERPOLATORS)
        h = 1 if constant and h == 0 else h
        texts['h%d' % h] = texts.pop('h') % INTERPOLATORS[h]
        for name, text in texts.items():
            path = os.path.join(folder, name + '.yaml')
            with open(path, 'w') as file:
                file.write(text)
            with open(os.path.join(folder, '%d_%s.csv' % (seed, name)), 'w') as out:
                out.write('\n'.join(rows(featureextractor.RadiomicsFeatureExtractor(path), files)) + '\n')


if __name__ == '__main__':
    main(sys.argv[1], *map(int, sys.argv[2:]))
