# Curves and the surfaces swept along them.
import numpy as np
from cut import drop_degenerate, outward


def resample(points, n, closed=True):
    p = np.vstack([points, points[:1]]) if closed else np.asarray(points)
    s = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(p, axis=0), axis=1))])
    u = np.linspace(0, s[-1], n, endpoint=not closed)
    return np.column_stack([np.interp(u, s, p[:, i]) for i in range(3)])


def smooth_loop(p, rounds=4):
    for _ in range(rounds):
        p = 0.5 * p + 0.25 * (np.roll(p, 1, 0) + np.roll(p, -1, 0))
    return p


def grid_tris(rows, cols, wrap_cols=False, wrap_rows=False):
    r = np.arange(rows if wrap_rows else rows - 1)
    c = np.arange(cols if wrap_cols else cols - 1)
    i, j = np.meshgrid(r, c, indexing='ij')
    i2, j2 = (i + 1) % rows, (j + 1) % cols
    a, b, d, e = i * cols + j, i * cols + j2, i2 * cols + j, i2 * cols + j2
    return np.concatenate([np.stack([a, b, e], -1).reshape(-1, 3), np.stack([a, e, d], -1).reshape(-1, 3)])


def sweep(path, side, up, profile, closed=True, caps=True):
    """Sweep a closed 2-D profile (K, 2) or (M, K, 2) along path (M, 3); frames side and up are (M, 3)."""
    m, prof = len(path), np.asarray(profile, float)
    if prof.ndim == 2:
        prof = np.tile(prof, (m, 1, 1))
    k = prof.shape[1]
    v = (path[:, None] + prof[..., :1] * side[:, None] + prof[..., 1:] * up[:, None]).reshape(-1, 3)
    t = grid_tris(m, k, wrap_cols=True, wrap_rows=closed)
    if not closed and caps:
        fan = lambda base, flip: [(base, base + i, base + i + 1)[:: -1 if flip else 1] for i in range(1, k - 1)]
        t = np.vstack([t, fan(0, True), fan((m - 1) * k, False)])
    if m > 2 and closed:
        c = v.mean(0)
        vol = np.einsum('ij,ij->i', v[t[:, 0]] - c, np.cross(v[t[:, 1]] - c, v[t[:, 2]] - c)).sum()
        return v, t if vol > 0 else t[:, ::-1]
    return v, outward(v - v.mean(0), t)


def circle(n, rx, ry=None):
    a = np.arange(n) * 2 * np.pi / n
    return np.column_stack([rx * np.cos(a), (rx if ry is None else ry) * np.sin(a)])


def tube(path, radius, n=8, closed=False):
    """Round tube along a path, radius scalar or per point."""
    path = np.asarray(path, float)
    tan = np.roll(path, -1, 0) - np.roll(path, 1, 0) if closed else np.gradient(path, axis=0)
    tan /= np.linalg.norm(tan, axis=1, keepdims=True)
    ref = np.array([0, 0, 1.0]) if abs(tan[0, 2]) < 0.8 else np.array([0, 1.0, 0])
    up = np.cross(tan, ref)
    up /= np.linalg.norm(up, axis=1, keepdims=True) + 1e-12
    side = np.cross(up, tan)
    r = np.broadcast_to(radius, len(path))
    return sweep(path, side, up, circle(n, 1.0)[None] * r[:, None, None], closed)


def ball(c, r, rings=8, segs=12):
    """Ellipsoid of radii r (scalar or 3) about c."""
    th = np.linspace(0, np.pi, rings + 1)
    ph = np.arange(segs) * 2 * np.pi / segs
    d = np.stack(
        [np.outer(np.sin(th), np.cos(ph)), np.outer(np.cos(th), np.ones(segs)), np.outer(np.sin(th), np.sin(ph))], -1
    )
    v = d.reshape(-1, 3) * r + np.asarray(c, float)
    return v, outward(v - np.asarray(c), drop_degenerate(v, grid_tris(rings + 1, segs, wrap_cols=True)))
