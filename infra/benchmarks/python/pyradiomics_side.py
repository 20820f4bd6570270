# SPDX-License-Identifier: Apache-2.0
# Copyright the Axilla authors
"""PyRadiomics' half of the comparison: what axilla extract and WarmExtraction do.

cold IMAGE MASK: measures one scan, writes name and value of each feature, ends.
warm IMAGE MASK: for each line of standard input measures the scan and answers with seconds, by the clock and of all processors.
"""

import logging
import sys
import time

import SimpleITK
from radiomics import featureextractor

WANG_2024 = {
    "imageType": {"Original": {}, "Wavelet": {}, "Gradient": {}, "LoG": {"sigma": [2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0]}},
    "featureClass": {c: None for c in ("shape", "firstorder", "glcm", "glrlm", "glszm", "gldm", "ngtdm")},
    "setting": {"binWidth": 25, "resampledPixelSpacing": [1.0, 1.0, 1.25], "interpolator": "sitkBSpline",
                "padDistance": 40, "label": 1, "additionalInfo": False},
}


def main(mode, image_file, mask_file):
    logging.getLogger("radiomics").setLevel(logging.ERROR)
    SimpleITK.ProcessObject.SetGlobalDefaultNumberOfThreads(1)
    extractor = featureextractor.RadiomicsFeatureExtractor(WANG_2024)
    image, mask = SimpleITK.ReadImage(image_file), SimpleITK.ReadImage(mask_file)
    if mode == "cold":
        features = extractor.execute(image, mask)
        print("feature,value")
        for name, value in features.items():
            print(f"{name},{float(value)!r}")
        return
    for _ in sys.stdin:
        start, cpu = time.perf_counter(), time.process_time()
        extractor.execute(image, mask)
        print(f"{time.perf_counter() - start:.4f} {time.process_time() - cpu:.4f}", flush=True)


main(*sys.argv[1:])
