# Signed distance primitives and smooth operators (numpy). Points are (N, 3) in metres.
import numpy as np


def vec(*xyz):
    return np.array(xyz, dtype=float)


def sphere(p, c, r):
    return np.linalg.norm(p - vec(*c), axis=1) - r


def ellipsoid(p, c, r):
    q = p - vec(*c)
    k0 = np.linalg.norm(q / vec(*r), axis=1)
    k1 = np.linalg.norm(q / vec(*r) ** 2, axis=1) + 1e-12
    return k0 * (k0 - 1.0) / k1


def cone(p, a, b, ra, rb):
    """Capsule whose radius runs from ra at a to rb at b."""
    a, b = vec(*a), vec(*b)
    pa, ba = p - a, b - a
    h = np.clip(pa @ ba / (ba @ ba), 0.0, 1.0)
    return np.linalg.norm(pa - h[:, None] * ba, axis=1) - (ra + (rb - ra) * h)


def box(p, c, half, r):
    q = np.abs(p - vec(*c)) - (vec(*half) - r)
    return np.linalg.norm(np.maximum(q, 0), axis=1) + np.minimum(q.max(axis=1), 0) - r


def smin(a, b, k):
    h = np.clip(0.5 + 0.5 * (b - a) / k, 0.0, 1.0)
    return b * (1 - h) + a * h - k * h * (1 - h)


def smax(a, b, k):
    return -smin(-a, -b, k)


def smoothstep(e0, e1, x):
    t = np.clip((np.asarray(x, float) - e0) / (e1 - e0), 0.0, 1.0)
    return t * t * (3 - 2 * t)


def mirror_x(p):
    """Fold onto x >= 0 so that one primitive serves both sides."""
    q = np.array(p, dtype=float)
    q[:, 0] = np.abs(q[:, 0])
    return q


def normals(f, p, e=4e-4):
    g = np.stack([f(p + e * a) - f(p - e * a) for a in np.eye(3)], axis=1)
    return g / (np.linalg.norm(g, axis=1, keepdims=True) + 1e-12)


def project(f, p, offset=0.0, steps=3):
    """Newton steps onto the level set f = offset."""
    for _ in range(steps):
        p = p - normals(f, p) * (f(p) - offset)[:, None]
    return p
