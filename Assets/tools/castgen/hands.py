# Hands: field, finger weights, mesh. Hand frame: x along the fingers, y back of the hand, z towards the thumb.
import numpy as np
from body import arm_radii
from fields import cone, ellipsoid, normals, smin, smoothstep, vec
from nets import surface_nets
from part import Part
from reduce import nearest, simplify
from skeleton import hand_to_model


_FINGERS = [  # knuckle, direction angle (deg, towards the thumb), lengths, radius, bone
    ((0.087, 0.001, 0.0255), 5, (0.034, 0.028), 0.0090, 'index'),
    ((0.091, 0.002, 0.0080), 1, (0.037, 0.031), 0.0092, 'fingers'),
    ((0.087, 0.001, -0.0095), -3, (0.034, 0.029), 0.0088, 'fingers'),
    ((0.078, -0.001, -0.0260), -8, (0.027, 0.023), 0.0078, 'fingers'),
]


def finger_points(k, ang, lens):
    a = np.radians(ang)
    side = vec(np.cos(a), 0, np.sin(a))
    p0 = vec(*k)
    p1 = p0 + lens[0] * (side * np.cos(0.16) + vec(0, -np.sin(0.16), 0))
    return p0, p1, p1 + lens[1] * (side * np.cos(0.42) + vec(0, -np.sin(0.42), 0))


_THUMB = (vec(0.024, -0.006, 0.026), vec(0.058, -0.013, 0.050), vec(0.084, -0.017, 0.064))


def hand_field(wrist_r):
    def f(p):
        r = cone(p, (-0.03, 0, 0), (0.012, 0, 0.002), wrist_r, wrist_r * 0.95)
        palm = ellipsoid(p, (0.052, -0.002, 0), (0.052, 0.0155, 0.040))
        palm = smin(palm, cone(p, (0.020, -0.004, 0.018), (0.050, -0.008, 0.030), 0.014, 0.012), 0.014)
        palm = smin(palm, cone(p, (0.082, 0, 0.024), (0.074, -0.001, -0.024), 0.0115, 0.0100), 0.014)
        r = smin(r, palm, 0.020)
        fingers = None
        for k, ang, lens, rad, _ in _FINGERS:
            a, b, e = finger_points(k, ang, lens)
            one = smin(cone(p, a - (b - a) * 0.4, b, rad * 1.05, rad), cone(p, b, e, rad, rad * 0.84), 0.004)
            fingers = one if fingers is None else smin(fingers, one, 0.0022)
        a, b, e = _THUMB
        thumb = smin(cone(p, a, b, 0.0145, 0.0112), cone(p, b, e, 0.0108, 0.0092), 0.006)
        return smin(smin(r, fingers, 0.007), thumb, 0.009)

    return f


def hand_weights(p):
    """Weights in the left hand frame."""
    seg = {}
    for i, (k, ang, lens, rad, bone) in enumerate(_FINGERS):
        a, b, e = finger_points(k, ang, lens)
        seg[i] = np.minimum(cone(p, a, b, rad, rad), cone(p, b, e, rad, rad))
    a, b, e = _THUMB
    seg[4] = np.minimum(cone(p, a, b, 0.012, 0.011), cone(p, b, e, 0.011, 0.009)) + 0.001
    best = np.argmin(np.stack([seg[i] for i in range(5)]), axis=0)
    w = {n: np.zeros(len(p)) for n in ('hand', 'index_1', 'index_2', 'fingers_1', 'fingers_2', 'thumb_1', 'thumb_2')}
    x1, x2 = smoothstep(0.074, 0.096, p[:, 0]), smoothstep(0.108, 0.126, p[:, 0])
    pinky = p[:, 2] < -0.018
    x1, x2 = np.where(pinky, smoothstep(0.066, 0.086, p[:, 0]), x1), np.where(
        pinky, smoothstep(0.094, 0.110, p[:, 0]), x2
    )
    d = _THUMB[2] - _THUMB[0]
    tt = (p - _THUMB[0]) @ d / (d @ d)
    t1 = smoothstep(-0.10, 0.34, tt) * smoothstep(0.012, 0.030, p[:, 2])
    t2 = smoothstep(0.46, 0.68, tt)
    for i, bone in enumerate(['index', 'fingers', 'fingers', 'fingers', 'thumb']):
        m = best == i
        k1, k2 = (t1, t2) if bone == 'thumb' else (x1, x2)
        w['hand'] += m * (1 - k1)
        w[bone + '_1'] += m * k1 * (1 - k2)
        w[bone + '_2'] += m * k1 * k2
    return w


def hand(c, d, j):
    """Left hand with a short wrist."""
    scale = d['hand'] * (1.03 - 0.07 * c['fem'])
    f = hand_field(arm_radii(c)[2] / scale * 0.96)
    v0, t = surface_nets(f, (-0.030, -0.05, -0.055), (0.17, 0.035, 0.095), 0.0034)
    n0 = normals(f, v0)
    v, t = simplify(v0, t, 1350)
    n = n0[nearest(v0, v)]
    w = {b + '.L': a for b, a in hand_weights(v).items()}
    col = np.ones((len(v), 3))
    for k, ang, lens, rad, _ in _FINGERS:
        _, b, e = finger_points(k, ang, lens)
        col *= 1 - 0.10 * np.exp(-((v - b - vec(0, rad, 0)) ** 2).sum(1) / 0.006**2)[:, None] * vec(0.4, 1, 1)
    col *= 1 - 0.06 * smoothstep(0.004, -0.012, v[:, 1])[:, None] * vec(-1, 0.5, 0.5)
    m, o = hand_to_model(j['hand.L'], scale)
    return Part(o + v @ m.T, t, n @ (m / scale).T, 'skin', col, w)


def build(c, d, j):
    left = hand(c, d, j)
    return [left, left.mirrored()]
