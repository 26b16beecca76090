# Builds the cast: blender -b -P Assets/tools/castgen/build.py -- [--out DIR] [--cast FILE] [--only Name,Name]
import argparse
import copy
import hashlib
import json
import os
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.dont_write_bytecode = True
sys.path[:0] = [HERE, os.path.dirname(HERE)]

import body  # noqa: E402
import clothes  # noqa: E402
import export  # noqa: E402
import face  # noqa: E402
import hair  # noqa: E402
import hands  # noqa: E402
import skeleton  # noqa: E402
import tables  # noqa: E402
from face.weights import face_joints  # noqa: E402
from fields import vec  # noqa: E402
from glb.write import linear  # noqa: E402

SEAT = 0.53  # metres, hip joint of the reference skeleton when seated
SMALL_PARTS = {'dark': '#1d1718', 'accent': '#2b2b30', 'accent2': '#8a7a66'}  # share one white material


def merged(base, override):
    out = copy.deepcopy(base)
    for key, value in override.items():
        nested = isinstance(value, dict) and isinstance(out.get(key), dict)
        out[key] = merged(out[key], value) if nested else value
    return out


def load_cast(path):
    """The default entry, and every character as the defaults with its own overrides."""
    with open(path, encoding='utf-8') as file:
        raw = json.load(file)
    base = raw.pop('defaults')
    return base, {name: merged(base, entry) for name, entry in raw.items()}


def materials(c):
    clothing, hair_entry = c['clothes'], c['hair']
    return {
        'skin': {'rgb': linear(c['skin']), 'rough': 0.60},
        'gloss': {'rgb': (1, 1, 1), 'rough': 0.22},
        'light': {'rgb': (1, 1, 1), 'rough': 0.4, 'emit': [0.9, 0.9, 0.9]},
        'hair': {'rgb': linear(hair_entry['color']), 'rough': hair_entry.get('rough', 0.50), 'double': True},
        'top': {'rgb': linear(clothing['color']), 'rough': 0.85},
        'inner': {'rgb': linear(clothing.get('inner_color', '#eeeae2')), 'rough': 0.8},
        'bottom': {'rgb': linear(clothing.get('bottom', '#2d3440')), 'rough': 0.85},
        'detail': {'rgb': (1, 1, 1), 'rough': 0.55},
    }


def recolour(parts, c):
    """Move the small parts to the shared detail material, coloured per vertex."""
    colours = dict(SMALL_PARTS, brow=c['head']['brow'].get('color', c['hair']['color']), **c.get('detail', {}))
    for part in parts:
        if part.mat in colours:
            part.tint(linear(colours[part.mat]))
            part.mat = 'detail'


def joints_of(c):
    return skeleton.joints(c, face_joints(c['head']))


def character(c):
    """All parts, in world metres, and the joints."""
    dims, joints = skeleton.body_dims(c), joints_of(c)
    origin = vec(0, dims['eye'], dims['head_z'])
    local = face.build(c) + hair.build(c, dims)
    parts = [body.settle_neck(part.moved(dims['s'], origin), joints) for part in local]
    for of_the_body in (body, hands, clothes):
        parts += of_the_body.build(c, dims, joints)
    recolour(parts, c)
    return parts, joints


def seated_hips(joints, reference):
    """Hip height that brings every character's shoulders to the same height above the table."""
    to_shoulder = lambda j: (j['upper_arm.L'] - j['hips'])[1]
    return SEAT + to_shoulder(reference) - to_shoulder(joints)


def build_one(folder, name, c, reference):
    """Write one character and return its entry of the manifest."""
    started = time.time()
    parts, joints = character(c)
    path = os.path.join(folder, name.lower() + '.glb')
    eye = round(float(joints['eye.L'][1]), 4)
    extras = {'name': name, 'eyeHeight': eye, 'seatHips': round(float(seated_hips(joints, reference)), 4)}
    triangles = export.write_character(path, name, parts, joints, materials(c), extras)
    with open(path, 'rb') as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    size, total = os.path.getsize(path), sum(triangles.values())
    print(f'{name}: {total} triangles {triangles} {size // 1024} KiB {digest[:12]} {time.time() - started:.1f} s')
    return dict(extras, file=os.path.basename(path), triangles=total, bytes=size, sha256=digest)


def main():
    parser = argparse.ArgumentParser(prog='blender -b -P build.py --')
    parser.add_argument('--out', default=os.path.join(HERE, '..', '..', 'cast'), help='folder of the result')
    parser.add_argument('--cast', default=os.path.join(HERE, 'cast.json'), help='who is built')
    parser.add_argument('--only', default='', help='names, comma between; leaves the manifest alone')
    args = parser.parse_args(sys.argv[sys.argv.index('--') + 1 :] if '--' in sys.argv else [])

    os.makedirs(args.out, exist_ok=True)
    defaults, cast = load_cast(args.cast)
    reference = joints_of(defaults)
    tables.write(args.out, reference, SEAT)
    wanted = {n: c for n, c in cast.items() if not args.only or n in args.only.split(',')}
    manifest = {name: build_one(args.out, name, c, reference) for name, c in wanted.items()}
    if not args.only:
        with open(os.path.join(args.out, 'manifest.json'), 'w', encoding='utf-8', newline='\n') as file:
            json.dump(manifest, file, indent=1)
            file.write('\n')


main()
