# Writes expressions.json and poses.json.
import json
import os
import re

import numpy as np
from expressions import EXPRESSIONS, VISEMES
from gestures import build_gestures
from poses import build_poses
from quaternions import rounded

SPACE = 'bone-local: rotation r (x, y, z, w) after the rest rotation, translation t in metres on top of the rest'


def as_json(offsets):
    """Drop identities; keys r (rotation) and t (translation)."""
    out = {}
    for bone, (turn, shift) in offsets.items():
        entry = {}
        if turn is not None and np.linalg.norm(turn[:3]) > 1e-5:
            entry['r'] = rounded(turn)
        if shift is not None and np.linalg.norm(shift) > 1e-6:
            entry['t'] = rounded(shift)
        if entry:
            out[bone] = entry
    return out


def write(folder, joints, seat):
    faces = {
        'space': SPACE,
        'expressions': {name: as_json(e) for name, e in EXPRESSIONS.items()},
        'visemes': {name: as_json(e) for name, e in VISEMES.items()},
    }
    bodies = {
        'space': SPACE + '; hips with seated: set the local height to seatHips of manifest.json',
        'table': {'top': 0.74, 'nearEdge': 0.25},
        'poses': build_poses(joints, seat),
        'gestures': build_gestures(),
    }
    for name, content in (('expressions.json', faces), ('poses.json', bodies)):
        text = json.dumps(content, indent=1)
        text = re.sub(r'\[\s+([-\d.e,\s]+?)\s+\]', lambda m: '[' + re.sub(r'\s+', ' ', m.group(1)) + ']', text)
        with open(os.path.join(folder, name), 'w', encoding='utf-8', newline='\n') as file:
            file.write(text + '\n')
