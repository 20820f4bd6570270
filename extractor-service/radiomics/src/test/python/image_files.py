# SPDX-License-Identifier: Apache-2.0
# Copyright the Axilla authors
"""Image files of every kind, and what SimpleITK reads in them, for WrittenByOthersTest.

  pip install SimpleITK nibabel
  python image_files.py FOLDER

writes files and FOLDER/index.txt, a line for each: file|pixel type|size|spacing|origin|direction|SHA-1 of the voxels as
float64 in little-endian.  The numbers are those of SimpleITK's reader; where it cannot read a kind of file, those of the image
that was written.
"""
import gzip
import hashlib
import os
import sys

import nibabel
import numpy as np
import SimpleITK as sitk

TYPES = {'UINT8': np.uint8, 'INT8': np.int8, 'INT16': np.int16, 'UINT16': np.uint16, 'INT32': np.int32, 'UINT32': np.uint32,
         'INT64': np.int64, 'UINT64': np.uint64, 'FLOAT32': np.float32, 'FLOAT64': np.float64}
NRRD = {'UINT8': 'unsigned char', 'INT8': 'signed char', 'INT16': 'short', 'UINT16': 'unsigned short', 'INT32': 'int',
        'UINT32': 'unsigned int', 'INT64': 'long long int', 'UINT64': 'unsigned long long int', 'FLOAT32': 'float', 'FLOAT64': 'double'}
META = {'UINT8': 'MET_UCHAR', 'INT8': 'MET_CHAR', 'INT16': 'MET_SHORT', 'UINT16': 'MET_USHORT', 'INT32': 'MET_INT',
        'UINT32': 'MET_UINT', 'FLOAT32': 'MET_FLOAT', 'FLOAT64': 'MET_DOUBLE'}


class Files:
    def __init__(self, folder):
        self.folder = folder
        self.index = []

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, data):
        with open(self.path(name), 'wb') as file:
            file.write(data)

    def expect(self, name, image=None):
        """As SimpleITK reads the file, or as the image says."""
        image = sitk.ReadImage(self.path(name)) if image is None else image
        a = sitk.GetArrayFromImage(image)
        kind = next(k for k, v in TYPES.items() if a.dtype == v)
        numbers = [image.GetSize(), image.GetSpacing(), image.GetOrigin(), image.GetDirection()]
        self.index.append('|'.join([name, kind] + [' '.join(map(repr, n)) for n in numbers]
                                   + [hashlib.sha1(a.astype('<f8').tobytes()).hexdigest()]))


def image(random, kind, oblique=True):
    shape = tuple(random.integers(2, 7, 3))
    dtype = TYPES[kind]
    if kind.startswith('FLOAT'):
        a = random.normal(size=shape) * 100
    else:
        info = np.iinfo(dtype)
        a = random.integers(max(info.min, -2 ** 40), min(info.max, 2 ** 40), shape)
    im = sitk.GetImageFromArray(a.astype(dtype))
    im.SetSpacing(random.uniform(.4, 3, 3).tolist())
    im.SetOrigin(random.uniform(-200, 200, 3).tolist())
    if oblique:
        q, _ = np.linalg.qr(random.normal(size=(3, 3)))
        im.SetDirection(q.ravel().tolist())
    return im


def nrrd_header(im, kind, encoding, extra='', space='left-posterior-superior', sign=(1, 1, 1), endian='little'):
    d = np.array(im.GetDirection()).reshape(3, 3) * np.array(im.GetSpacing())[None, :] * np.array(sign)[:, None]
    vectors = ' '.join('(%s)' % ','.join(map(repr, d[:, c].tolist())) for c in range(3))
    origin = ','.join(map(repr, (np.array(im.GetOrigin()) * sign).tolist()))
    return ('NRRD0004\n# a comment\ntype: %s\ndimension: 3\n%s\nsizes: %d %d %d\nspace directions: %s\nkinds: domain domain domain\n'
            'endian: %s\nencoding: %s\nspace origin: (%s)\n%s'
            % (NRRD[kind], 'space: ' + space if space else 'space dimension: 3', *im.GetSize(), vectors, endian, encoding, origin, extra)).encode()


def nrrd(files, random):
    for kind in TYPES:
        im = image(random, kind)
        for name, compress in ('plain_%s.nrrd', False), ('gzip_%s.nrrd', True), ('apart_%s.nhdr', False), ('apartgzip_%s.nhdr', True):
            sitk.WriteImage(im, files.path(name % kind), compress)
            files.expect(name % kind)
        a = sitk.GetArrayFromImage(im)
        text = ' '.join(repr(v) for v in a.ravel().tolist()).encode()
        files.write('text_%s.nrrd' % kind, nrrd_header(im, kind, 'ascii') + b'\n' + text)
        files.expect('text_%s.nrrd' % kind)
        files.write('hex_%s.nrrd' % kind, nrrd_header(im, kind, 'hex') + b'\n' + a.tobytes().hex().encode())
        files.expect('hex_%s.nrrd' % kind)
        big = a.astype(a.dtype.newbyteorder('>')).tobytes()
        files.write('big_%s.nrrd' % kind, nrrd_header(im, kind, 'raw', endian='big') + b'\n' + big)
        files.expect('big_%s.nrrd' % kind)
    im = image(random, 'INT16')
    a = sitk.GetArrayFromImage(im)
    for space, sign in (('left-posterior-superior', (1, 1, 1)), ('LPS', (1, 1, 1)), ('right-anterior-superior', (-1, -1, 1)),
                        ('RAS', (-1, -1, 1)), ('left-anterior-superior', (1, -1, 1)), ('LAS', (1, -1, 1)), ('', (1, 1, 1))):
        name = 'space_%s.nrrd' % (space or 'none')
        files.write(name, nrrd_header(im, 'INT16', 'raw', '', space, sign) + b'\n' + a.tobytes())
        files.expect(name)
    files.write('spacings.nrrd', ('NRRD0001\ntype: short\ndimension: 3\nsizes: %d %d %d\nspacings: 0.5 1.25 3\nendian: little\nencoding: gz\n\n'
                                  % im.GetSize()).encode() + gzip.compress(a.tobytes()))
    files.expect('spacings.nrrd')
    files.write('skip.raw', b'one line\nand two\nxyz' + a.tobytes())
    files.write('skip.nhdr', nrrd_header(im, 'INT16', 'raw', 'line skip: 2\nbyte skip: 3\ndata file: skip.raw\n'))
    files.expect('skip.nhdr')
    files.write('end.nhdr', nrrd_header(im, 'INT16', 'raw', 'byte skip: -1\ndata file: ./skip.raw\n'))
    files.expect('end.nhdr')
    files.write('crlf.nrrd', nrrd_header(im, 'INT16', 'raw').replace(b'\n', b'\r\n') + b'\r\n' + a.tobytes())
    files.expect('crlf.nrrd')
    for k in range(a.shape[0]):
        files.write('slice%03d.raw' % (k + 1), a[k].tobytes())
    names = '\n'.join('slice%03d.raw' % (k + 1) for k in range(a.shape[0])) + '\n'
    files.write('list.nhdr', nrrd_header(im, 'INT16', 'raw', 'data file: LIST\n' + names))
    files.expect('list.nhdr')
    files.write('listof2.nhdr', nrrd_header(im, 'INT16', 'raw', 'data file: LIST 2\n' + names))
    files.expect('listof2.nhdr')
    files.write('pattern.nhdr', nrrd_header(im, 'INT16', 'raw', 'data file: slice%%03d.raw 1 %d 1\n' % a.shape[0]))
    files.expect('pattern.nhdr')


def nifti(files, random):
    for kind, dtype in TYPES.items():
        im = image(random, kind)
        for name in 'sitk_%s.nii', 'sitk_%s.nii.gz', 'pair_%s.hdr':
            sitk.WriteImage(im, files.path(name % kind))
            files.expect(name % kind)
        data = sitk.GetArrayFromImage(im).transpose(2, 1, 0)
        lps = np.eye(4)
        lps[:3, :3] = np.array(im.GetDirection()).reshape(3, 3) * np.array(im.GetSpacing())[None, :]
        lps[:3, 3] = im.GetOrigin()
        affine = np.diag([-1, -1, 1, 1]) @ lps
        for version, make in ('1', nibabel.Nifti1Image), ('2', nibabel.Nifti2Image):
            for endian in '<', '>':
                header = (nibabel.Nifti1Header if version == '1' else nibabel.Nifti2Header)(endianness=endian)
                header.set_data_dtype(dtype)
                name = 'nib%s%s_%s.nii' % (version, 'le' if endian == '<' else 'be', kind)
                nibabel.save(make(data, affine, header), files.path(name))
                files.expect(name, None if version == '1' else im)
                forms(files, make, header, data, affine, name.replace('.nii', ''), kind, version == '1')
        if kind in ('UINT8', 'INT16', 'UINT16', 'FLOAT32', 'FLOAT64'):
            scaled = nibabel.Nifti1Image(data, affine, dtype=dtype)
            scaled.header.set_slope_inter(1.5, -24)
            path = files.path('scaled_%s.nii.gz' % kind)
            nibabel.save(scaled, path)
            with gzip.open(path) as file:
                raw = bytearray(file.read())
            raw[112:120] = np.array([1.5, -24], '<f4').tobytes()
            with gzip.open(path, 'w') as file:
                file.write(bytes(raw))
            files.expect('scaled_%s.nii.gz' % kind)


def forms(files, make, header, data, affine, name, kind, readable):
    """Which of the two transforms counts: sform of the scanner, else qform."""
    if kind != 'INT16' or not readable:
        return
    other = affine.copy()
    other[:3, 3] += [3, 4, 5]
    for sform in 0, 1, 2, 4:
        for qform in 0, 1, 3:
            im = make(data, affine, header)
            im.set_sform(affine, sform)
            im.set_qform(other, qform)
            file = '%s_s%dq%d.nii' % (name, sform, qform)
            nibabel.save(im, files.path(file))
            try:
                files.expect(file)
            except RuntimeError:
                os.remove(files.path(file))


def meta(files, random):
    for kind in META:
        im = image(random, kind)
        for name, compress in ('plain_%s.mha', False), ('zip_%s.mha', True), ('metaapart_%s.mhd', False), ('metaapartzip_%s.mhd', True):
            sitk.WriteImage(im, files.path(name % kind), compress)
            files.expect(name % kind)
        a = sitk.GetArrayFromImage(im)
        files.write('big_%s.mha' % kind, meta_header(im, kind, 'BinaryDataByteOrderMSB = True\nElementDataFile = LOCAL\n')
                    + a.astype(a.dtype.newbyteorder('>')).tobytes())
        files.expect('big_%s.mha' % kind)
        files.write('text_%s.mha' % kind, meta_header(im, kind, 'BinaryData = False\nElementDataFile = LOCAL\n')
                    + ' '.join(repr(v) for v in a.ravel().tolist()).encode() + b'\n')
        files.expect('text_%s.mha' % kind)
    im = image(random, 'INT16')
    a = sitk.GetArrayFromImage(im)
    for k in range(a.shape[0]):
        files.write('meta%d.raw' % k, a[k].tobytes())
    names = ''.join('meta%d.raw\n' % k for k in range(a.shape[0]))
    files.write('list.mhd', meta_header(im, 'INT16', 'ElementDataFile = LIST\n' + names))
    files.expect('list.mhd')
    files.write('pattern.mhd', meta_header(im, 'INT16', 'ElementDataFile = meta%%d.raw 0 %d 1\n' % (a.shape[0] - 1)))
    files.expect('pattern.mhd')
    files.write('header.raw', b'0123456789' + a.tobytes())
    files.write('header.mhd', meta_header(im, 'INT16', 'HeaderSize = 10\nElementDataFile = header.raw\n'))
    files.expect('header.mhd')
    files.write('end.mhd', meta_header(im, 'INT16', 'HeaderSize = -1\nElementDataFile = header.raw\n'))
    files.expect('end.mhd')


def meta_header(im, kind, extra):
    d = np.array(im.GetDirection()).reshape(3, 3)
    words = [' '.join(map(repr, v)) for v in (d.T.ravel().tolist(), im.GetOrigin(), im.GetSpacing(), im.GetSize())]
    return ('ObjectType = Image\nNDims = 3\nBinaryData = True\nCompressedData = False\nTransformMatrix = %s\nOffset = %s\n'
            'CenterOfRotation = 0 0 0\nElementSpacing = %s\nDimSize = %s\nElementType = %s\n%s'
            % (*words, META[kind], extra)).replace('BinaryData = True\nC', 'C' if 'BinaryData = F' in extra else 'BinaryData = True\nC').encode()


def main(folder):
    os.makedirs(folder, exist_ok=True)
    sitk.ProcessObject.SetGlobalWarningDisplay(False)
    files = Files(folder)
    for part in nrrd, nifti, meta:
        part(files, np.random.default_rng(7))
    with open(files.path('index.txt'), 'w') as out:
        out.write('\n'.join(files.index) + '\n')


if __name__ == '__main__':
    main(sys.argv[1])
