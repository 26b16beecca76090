# Where rays meet a distance field.
import numpy as np


def first_cross(f, origin, dirs, t0, t1, steps=72, outward=True):
    """Distance of the first sign change along each ray (inside to outside, or the reverse)."""
    origin = np.broadcast_to(np.asarray(origin, float), dirs.shape)
    sign = 1.0 if outward else -1.0
    ts = np.linspace(t0, t1, steps)
    lo, hi = np.full(len(dirs), ts[-2]), np.full(len(dirs), ts[-1])
    open_ = np.ones(len(dirs), bool)
    for i in range(1, steps):
        idx = np.nonzero(open_)[0]
        if not len(idx):
            break
        crossed = sign * f(origin[idx] + dirs[idx] * ts[i]) > 0
        hit = idx[crossed]
        lo[hit], hi[hit] = ts[i - 1], ts[i]
        open_[hit] = False
    for _ in range(16):
        mid = 0.5 * (lo + hi)
        out = sign * f(origin + dirs * mid[:, None]) > 0
        hi, lo = np.where(out, mid, hi), np.where(out, lo, mid)
    return 0.5 * (lo + hi)


def front_hit(f, xy, z0=0.4, z1=-0.1):
    """Front surface point over each (x, y), looking along -Z."""
    o = np.column_stack([xy, np.full(len(xy), z0)])
    d = np.tile([0.0, 0.0, -1.0], (len(xy), 1))
    t = first_cross(f, o, d, 0.0, z0 - z1, steps=160, outward=False)
    return o + d * t[:, None]
