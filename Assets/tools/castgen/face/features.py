# Eyebrows, ears, teeth and tongue.
import numpy as np
from face.shape import MOUTH_Y
from face.weights import face_weights, gauss
from fields import ellipsoid, normals, smax, smin, smoothstep, vec
from nets import surface_nets
from part import Part
from rays import front_hit
from reduce import nearest, simplify
from sweep import ball, grid_tris


def brow(face, f):
    """Left eyebrow: tapered lens-shaped strip laid on the skin."""
    b, n = face['brow'], 15
    s = np.linspace(0, 1, n)
    x = 0.0115 + (0.0445 - 0.0115 + 0.006) * s * face['face_w']
    y = 0.0262 + b['y'] + b['slope'] * 0.004 * s + b['arch'] * 0.0050 * np.sin(np.pi * s**1.2) - 0.0026 * s**3
    width = b['thick'] * 0.0034 * (np.clip(s / 0.12, 0.35, 1)) * (1 - 0.80 * smoothstep(0.45, 1.02, s)) + 0.0003
    tang = np.column_stack([np.gradient(x), np.gradient(y)])
    tang /= np.linalg.norm(tang, axis=1, keepdims=True)
    nor = np.column_stack([-tang[:, 1], tang[:, 0]])
    rows = []
    for k, lift in ((-1, -0.0006), (-0.55, 0.0014), (0.1, 0.0019), (0.65, 0.0013), (1, -0.0006)):
        q = front_hit(f, np.column_stack([x, y]) + nor * (width * k)[:, None])
        rows.append(q + normals(f, q) * (lift * (0.5 + 0.5 * np.minimum(1, width / 0.003)))[:, None])
    v = np.stack(rows, 1).reshape(-1, 3)
    t = grid_tris(n, 5)
    nn = Part(v, t).n
    if nn[:, 2].sum() < 0:
        t = t[:, ::-1]
    return Part(v, t, None, 'brow', w=face_weights(face, v))


def ear(face):
    """Left ear from its own distance field."""
    k = face['ear']

    def f(p):
        q = p / k
        d = ellipsoid(q, (0, 0.004, 0), (0.0085, 0.027, 0.0185))
        d = smin(d, ellipsoid(q, (0, -0.019, 0.006), (0.0062, 0.011, 0.009)), 0.008)
        d = smax(d, -ellipsoid(q, (0.0095, 0.003, 0.003), (0.0068, 0.0175, 0.0105)), 0.004)
        return smin(d, ellipsoid(q, (0.0035, -0.003, 0.0105), (0.004, 0.006, 0.0035)), 0.003) * k

    v, t = surface_nets(f, (-0.02, -0.045, -0.03), (0.02, 0.045, 0.03), 0.0026)
    n0, v0 = normals(f, v), v
    v, t = simplify(v, t, 300)
    n = n0[nearest(v0, v)]
    c = np.ones((len(v), 3))
    dent = smoothstep(0.006, 0.001, v[:, 0]) * gauss(v, (0.003, 0.003, 0.004), vec(0.01, 0.014, 0.009))
    c = c * (1 - 0.40 * dent[:, None] * vec(0.7, 1, 1)) * vec(1, 0.93, 0.92)
    ay, az = np.radians(22), np.radians(8)
    rot = np.array([[np.cos(ay), 0, -np.sin(ay)], [0, 1, 0], [np.sin(ay), 0, np.cos(ay)]])
    tip = np.array([[1, 0, 0], [0, np.cos(az), -np.sin(az)], [0, np.sin(az), np.cos(az)]])
    m = rot @ tip
    return Part(v @ m.T + vec(0.0815 * face['skull_w'], -0.012, -0.012), t, n @ m.T, 'skin', c).rigid('head')


def teeth(face):
    """Upper and lower arch as smooth bands, and the tongue."""
    out = []
    for bone, y0, y1, dz in (
        ('head', MOUTH_Y + 0.0095, MOUTH_Y - 0.0034, 0),
        ('jaw', MOUTH_Y - 0.0120, MOUTH_Y - 0.0044, -0.0026),
    ):
        x = np.linspace(-0.023, 0.023, 15) * (1 if bone == 'head' else 0.9)
        z = 0.0825 + dz - 24 * x**2
        rows = [(y0, -0.001), (y0 * 0.3 + y1 * 0.7, 0.0006), (y1, 0), (y1, -0.006)]
        v = np.concatenate([np.column_stack([x, np.full(15, y), z + o]) for y, o in rows])
        t = grid_tris(4, 15)
        if Part(v, t).n[:30, 2].sum() < 0:
            t = t[:, ::-1]
        gap = 0.93 + 0.07 * np.abs(np.cos(np.arange(15) * np.pi / 2))
        c = np.concatenate([np.column_stack([gap * k] * 3) * vec(0.93, 0.90, 0.84) for k in (0.72, 0.95, 1, 0.5)])
        out.append(Part(v, t, None, 'gloss', c).rigid(bone))
    v, t = ball((0, MOUTH_Y - 0.0115, 0.060), vec(0.017, 0.0055, 0.020), 8, 12)
    out.append(Part(v, t, None, 'gloss').tint((0.62, 0.22, 0.22)).rigid('jaw'))
    return out
