# Hair as a height field over the skull, and hair as a volume.
import numpy as np
from cut import clip, outward
from face.shape import shape
from fields import normals, smax, smin, smoothstep, vec
from nets import surface_nets
from part import Part
from rays import first_cross
from reduce import nearest, simplify


def directions(level=5):
    import bmesh

    bm = bmesh.new()
    bmesh.ops.create_icosphere(bm, subdivisions=level, radius=1.0)
    v = np.array([x.co[:] for x in bm.verts])
    t = np.array([[x.index for x in fc.verts] for fc in bm.faces])
    bm.free()
    v /= np.linalg.norm(v, axis=1, keepdims=True)
    return v, outward(v, t)


def hairline(face, p, forehead=0.070, recede=0.0, side=0.016, nape=-0.092):
    """Positive inside the hair region of the scalp."""
    x, y, z = np.abs(p[:, 0]), p[:, 1], p[:, 2]
    top = y - forehead - recede * np.exp(-(((x - 0.045) / 0.022) ** 2)) + 0.35 * np.maximum(x - 0.055, 0)
    sides = side - z + 0.30 * np.clip(y, -0.03, 0.06) - 0.9 * np.maximum(-0.028 - y, 0)
    f = smax(top, sides, 0.016)
    f = smin(f, y - nape - 0.25 * np.maximum(z + 0.03, 0), 0.02)
    ear = np.sqrt(((y + 0.012) / 0.036) ** 2 + ((z + 0.010) / 0.024) ** 2) - 1
    return np.minimum(f, np.where(x > 0.05, ear * 0.028, 1))


def scalp_shell(face, thickness, field, tris, shade=None, level=5, fade=0.020):
    """Height field over the head where field(p) > 0; thickness(p) fades in from that edge."""
    f = shape(face)
    base = lambda d: d * first_cross(f, (0, 0, 0), d, 0.03, 0.30)[:, None]
    d, t = directions(level)
    p = base(d)
    h = field(p)
    keep = ((h > -0.008) & (p[:, 1] > -0.149))[t].any(axis=1)
    rise = thickness(p) * smoothstep(-0.001, fade, h) + 0.0009
    v, t = p + d * rise[:, None], t[keep]
    n, raw = Part(v, t).n, v
    v, t = clip(v, t, h + 0.003)
    vs, ts = simplify(v, t, tris)
    edge = lambda x: field(base(x / np.linalg.norm(x, axis=1, keepdims=True)))
    vs, ts = clip(vs, ts, edge(vs))
    root = base(vs / np.linalg.norm(vs, axis=1, keepdims=True))
    rim_ = np.abs(field(root)) < 3e-4  # the cut edge lies on the skin
    vs[rim_] = root[rim_] * 1.003
    part = Part(vs, ts, n[nearest(raw, vs)], 'hair', None if shade is None else shade(root))
    part.base = root
    return part


def streaks(amount, fn):
    """Colour multiplier from a strand phase."""
    return lambda p: np.clip(1 - amount * (0.5 + 0.5 * np.sin(fn(p)))[:, None] * vec(1, 1, 1), 0, 1)


def strand(p, part_x):
    """Angle around the parting: constant along a combed strand."""
    return np.arctan2(p[:, 2] - 0.015, np.abs(p[:, 0] - part_x) + 0.02)


def volume(f, lo, hi, h, tris, shade=None):
    v0, t = surface_nets(f, lo, hi, h)
    n0 = normals(f, v0)
    v, t = simplify(v0, t, tris)
    return Part(v, t, n0[nearest(v0, v)], 'hair', None if shade is None else shade(v))


def hang(part, top=-0.10, low=-0.24):
    """Hanging hair: head above, chest below."""
    k = smoothstep(top, low, part.v[:, 1])
    part.w = {'head': 1 - k, 'chest': k}
    return part
