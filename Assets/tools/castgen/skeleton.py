# Skeleton: names, hierarchy and joint positions. Every joint has an identity rest rotation.
import numpy as np
from fields import vec


ARM_ANGLE = np.radians(52)  # arms hang this far below the horizontal at rest


ARM_DIR = vec(np.cos(ARM_ANGLE), -np.sin(ARM_ANGLE), 0)


_CENTRE = [
    ('root', None),
    ('hips', 'root'),
    ('spine', 'hips'),
    ('chest', 'spine'),
    ('neck', 'chest'),
    ('head', 'neck'),
    ('jaw', 'head'),
    ('lip_lower', 'jaw'),
    ('lip_upper', 'head'),
]


_FACE = [
    ('mouth_corner', 'head'),
    ('cheek', 'head'),
    ('eye', 'head'),
    ('lid_upper', 'head'),
    ('lid_lower', 'head'),
    ('brow_inner', 'head'),
    ('brow_outer', 'head'),
]


_LIMB = [
    ('shoulder', 'chest'),
    ('upper_arm', 'shoulder'),
    ('forearm', 'upper_arm'),
    ('hand', 'forearm'),
    ('thumb_1', 'hand'),
    ('thumb_2', 'thumb_1'),
    ('index_1', 'hand'),
    ('index_2', 'index_1'),
    ('fingers_1', 'hand'),
    ('fingers_2', 'fingers_1'),
    ('thigh', 'hips'),
    ('shin', 'thigh'),
    ('foot', 'shin'),
]


_SHARED = {b for b, _ in _CENTRE}


PARENT = dict(_CENTRE)


for _side in ('.L', '.R'):
    for _b, _p in _FACE + _LIMB:
        PARENT[_b + _side] = _p if _p in _SHARED else _p + _side


BONES = list(PARENT)


HAND_JOINTS = {
    'thumb_1': (0.024, -0.006, 0.028),
    'thumb_2': (0.058, -0.013, 0.052),
    'index_1': (0.086, 0, 0.024),
    'index_2': (0.119, -0.002, 0.028),
    'fingers_1': (0.086, 0, -0.009),
    'fingers_2': (0.119, -0.002, -0.010),
}


def hand_to_model(wrist, scale):
    """Matrix columns (fingers, back of hand, thumb) and origin of the left hand frame."""
    back = vec(np.sin(ARM_ANGLE), np.cos(ARM_ANGLE), 0)
    return np.column_stack([ARM_DIR, back, vec(0, 0, 1)]) * scale, wrist


def body_dims(c):
    """Joint heights and lengths from height (m), build (0 slim .. 1 heavy) and fem (0 .. 1)."""
    h, s = c['height'], c['head']['scale']
    eye = h - 0.132 * s
    sh_x = (0.176 - 0.030 * c['fem'] + 0.012 * c['build']) * (h / 1.7) ** 0.5
    return dict(
        h=h,
        s=s,
        eye=eye,
        shoulder_y=eye - 0.222 * s,
        shoulder_x=sh_x,
        hip_y=0.515 * h,
        hip_x=0.088,
        head_z=0.028,
        upper=0.163 * h,
        fore=0.143 * h,
        hand=h / 1.7,
        ankle=0.075,
    )


def joints(c, face):
    """World position of each joint. face: head-local positions from head.py."""
    d = body_dims(c)
    o = vec(0, d['eye'], d['head_z'])
    loc = lambda p: o + vec(*p) * d['s']
    sy, hy = d['shoulder_y'], d['hip_y']
    j = dict(
        root=vec(0, 0, 0),
        hips=vec(0, hy, 0),
        spine=vec(0, hy + 0.10 * (sy - hy) / 0.467, 0),
        chest=vec(0, hy + 0.58 * (sy - hy), -0.005),
        neck=loc((0, -0.185, -0.042)),
        head=loc((0, -0.085, -0.026)),
    )
    for b, p in face.items():
        j[b] = loc(p)
        if b.endswith('.L'):
            j[b[:-2] + '.R'] = j[b] * [-1, 1, 1]
    j['shoulder.L'] = vec(0.030, sy + 0.005, 0.0)
    j['upper_arm.L'] = vec(d['shoulder_x'], sy, -0.012)
    j['forearm.L'] = j['upper_arm.L'] + ARM_DIR * d['upper']
    j['hand.L'] = j['forearm.L'] + ARM_DIR * d['fore']
    m, w = hand_to_model(j['hand.L'], d['hand'])
    for b, p in HAND_JOINTS.items():
        j[b + '.L'] = w + m @ vec(*p)
    j['thigh.L'] = vec(d['hip_x'], hy - 0.02, 0)
    j['shin.L'] = vec(d['hip_x'] + 0.005, 0.285 * d['h'], 0)
    j['foot.L'] = vec(d['hip_x'] + 0.008, d['ankle'], -0.015)
    for b in [b for b in j if b.endswith('.L')]:
        j[b[:-2] + '.R'] = j[b] * [-1, 1, 1]
    return {b: j[b] for b in BONES}
