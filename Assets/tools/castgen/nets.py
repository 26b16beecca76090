# Naive surface nets: the mesh of a distance field.
import numpy as np
from fields import project, vec


_CORNERS = [(i, j, k) for i in (0, 1) for j in (0, 1) for k in (0, 1)]


_EDGES = [(a, b) for a in _CORNERS for b in _CORNERS if a < b and sum(abs(x - y) for x, y in zip(a, b)) == 1]


def _evaluate(f, pts, chunk=200000):
    return np.concatenate([f(pts[i : i + chunk]) for i in range(0, len(pts), chunk)])


def surface_nets(f, lo, hi, h):
    """Mesh of f = 0 in the box lo..hi with cell size h: (verts, tris)."""
    lo, hi = vec(*lo), vec(*hi)
    n = np.ceil((hi - lo) / h).astype(int) + 1
    axes = [lo[i] + h * np.arange(n[i]) for i in range(3)]
    val = _evaluate(f, np.stack(np.meshgrid(*axes, indexing='ij'), -1).reshape(-1, 3)).reshape(n)
    m = n - 1

    def corner(c):
        return val[c[0] : c[0] + m[0], c[1] : c[1] + m[1], c[2] : c[2] + m[2]]

    acc, cnt = np.zeros((*m, 3)), np.zeros(m)
    for a, b in _EDGES:
        va, vb = corner(a), corner(b)
        mask = (va < 0) != (vb < 0)
        t = np.where(mask, va / np.where(mask, va - vb, 1), 0)
        acc += mask[..., None] * (np.array(a, float) + t[..., None] * (np.array(b) - np.array(a)))
        cnt += mask
    active = cnt > 0
    index = np.full(m, -1)
    index[active] = np.arange(active.sum())
    cells = np.argwhere(active)
    verts = lo + h * (cells + acc[active] / cnt[active][:, None])
    return project(f, verts, steps=2), _net_faces(val < 0, index)


def _net_faces(inside, index):
    tris = []
    for ax in range(3):
        u, v = (ax + 1) % 3, (ax + 2) % 3
        sl0, sl1 = [slice(1, -1)] * 3, [slice(1, -1)] * 3
        sl0[ax], sl1[ax] = slice(0, -1), slice(1, None)
        s0, s1 = inside[tuple(sl0)], inside[tuple(sl1)]
        off = np.ones(3, int)
        off[ax] = 0
        for flip, mask in ((False, s0 & ~s1), (True, ~s0 & s1)):
            g = np.argwhere(mask) + off
            if not len(g):
                continue
            eu, ev = np.eye(3, dtype=int)[u], np.eye(3, dtype=int)[v]
            q = [index[tuple((g + d).T)] for d in (-eu - ev, -ev, 0 * eu, -eu)]
            a, b, c, d = q if not flip else q[::-1]
            tris += [np.stack([a, b, c], 1), np.stack([a, c, d], 1)]
    return np.concatenate(tris)
