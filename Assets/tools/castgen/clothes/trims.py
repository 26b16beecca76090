# Collars, cuffs, ribs, bands and buttons.
import numpy as np
from clothes.fit import dress, neckline
from cut import boundary_loops
from fields import normals, smoothstep, vec
from part import Part
from rays import front_hit
from skeleton import ARM_DIR
from sweep import grid_tris, smooth_loop, sweep, tube


def rib(fit, path, mat, radius):
    """Rounded trim along a closed neckline."""
    v, t = tube(smooth_loop(path, 2), radius, 6, closed=True)
    return dress(fit, Part(v, t, None, mat))


def crew_rib(fit, f, keep, mat, radius):
    return rib(fit, neckline(fit, f, keep, np.linspace(0, 2 * np.pi, 44, endpoint=False)), mat, radius)


def cuff_ring(fit, f, along, width, radius, mat, grow=0.004):
    """Band around the left sleeve at a distance along the arm."""
    o = fit.j['upper_arm.L'] + ARM_DIR * along
    u, w = vec(0, 0, 1), np.cross(ARM_DIR, vec(0, 0, 1))
    a = np.arange(20) * 2 * np.pi / 20
    rad = np.cos(a)[:, None] * u + np.sin(a)[:, None] * w
    p = o + rad * 0.03
    for _ in range(40):
        p = p - rad * np.clip(f(p), -0.01, 0.01)[:, None]
    path = p + rad * grow
    prof = np.array(
        [
            [-radius, -width / 2],
            [radius * 0.7, -width / 2],
            [radius, -width * 0.3],
            [radius, width * 0.3],
            [radius * 0.7, width / 2],
            [-radius, width / 2],
        ]
    )
    v, t = sweep(path, rad, np.tile(ARM_DIR, (20, 1)), prof, closed=True)
    return dress(fit, Part(v, t, None, mat))


def pair(p):
    return [p, p.mirrored()]


def collar(fit, mat, f, keep, stand, fall, point, grow, open_deg):
    """Folded collar on a neckline, open in front; `point` lengthens the fall at its front ends."""
    m = 33
    a = np.radians(np.linspace(-180 + open_deg, 180 - open_deg, m))
    front = (1 - np.cos(a)) / 2  # 0 behind, 1 in front
    path = neckline(fit, f, keep, a)
    for _ in range(3):
        path[1:-1] = 0.5 * path[1:-1] + 0.25 * (path[:-2] + path[2:])
    side = np.column_stack([np.sin(a), np.zeros(m), -np.cos(a)])
    path = path + side * grow
    up = np.tile(vec(0, 1, 0), (m, 1)) - side * (0.34 - 0.22 * front)[:, None]
    prof = []
    for k in front:
        fl = fall + point * smoothstep(0.55, 1, k)
        o = 0.010 + (0.22 + 0.38 * k) * fl
        prof.append(
            [
                [0, -0.014],
                [-0.002, stand],
                [0.003, stand + 0.003],
                [0.010, stand],
                [o, stand - fl],
                [o - 0.003, stand - fl - 0.003],
                [0.007, stand - 0.008],
                [0.004, -0.014],
            ]
        )
    v, t = sweep(path, side, up, np.array(prof), closed=False)
    return dress(fit, Part(v, t, None, mat))


def sleeve_end(fit, f, along, mat):
    """Disc that closes a sleeve around the wrist."""
    o = fit.j['upper_arm.L'] + ARM_DIR * along
    a = np.arange(16) * 2 * np.pi / 16
    rad = np.cos(a)[:, None] * vec(0, 0, 1) + np.sin(a)[:, None] * np.cross(ARM_DIR, vec(0, 0, 1))
    p = o + rad * 0.03
    for _ in range(40):
        p = p - rad * np.clip(f(p), -0.01, 0.01)[:, None]
    t = np.array([(i, (i + 1) % 16, 16) for i in range(16)])
    v = np.vstack([p, o])
    fn = np.cross(v[t[0, 1]] - v[t[0, 0]], v[t[0, 2]] - v[t[0, 0]])
    return pair(dress(fit, Part(v, t if fn @ ARM_DIR > 0 else t[:, ::-1], None, mat).tint([0.45] * 3)))


def strip(fit, f, mat, left, right, lift, cols=4, shade=1.0, thick=0.004):
    """Raised panel between two front-view curves (M, 2), laid on the field."""
    s = np.linspace(0, 1, cols)
    xy = left[:, None] * (1 - s)[None, :, None] + right[:, None] * s[None, :, None]
    p = front_hit(f, xy.reshape(-1, 2))
    n = normals(f, p)
    rows = len(left)
    h = np.full((rows, cols), lift)
    top = p + n * h.reshape(-1)[:, None]
    edge = np.zeros((rows, cols), bool)
    edge[:, 0] = edge[:, -1] = True
    edge[0] = edge[-1] = True
    low = p + n * (lift - thick)
    v, t = np.vstack([top, low]), grid_tris(rows, cols)
    fn = np.cross(v[t[:, 1]] - v[t[:, 0]], v[t[:, 2]] - v[t[:, 0]])
    if fn[:, 2].sum() < 0:
        t = t[:, ::-1]
    loop = np.array(boundary_loops(t)[0])
    k = len(top)
    a, b = loop, np.roll(loop, -1)
    wall = np.concatenate([np.stack([a, b, b + k], 1), np.stack([a, b + k, a + k], 1)])
    centre = top.mean(0)
    fnw = np.cross(v[wall[:, 1]] - v[wall[:, 0]], v[wall[:, 2]] - v[wall[:, 0]])
    if (fnw * (v[wall[:, 0]] - centre)).sum() < 0:
        wall = wall[:, ::-1]
    part = Part(v, np.vstack([t, wall]), np.vstack([n, n]), mat)
    return dress(fit, part.tint([shade] * 3))


def buttons(fit, f, mat, xs, ys, r=0.0055, lift=0.004, shade=1.0):
    out = []
    for x, y in zip(xs, ys):
        p = front_hit(f, np.array([[x, y]]))
        n = normals(f, p)[0]
        u = np.cross([0, 1, 0], n)
        u /= np.linalg.norm(u)
        w = np.cross(n, u)
        a = np.arange(10) * 2 * np.pi / 10
        ring = np.cos(a)[:, None] * u + np.sin(a)[:, None] * w
        v = np.vstack(
            [p[0] + n * lift + ring * r, p[0] + n * (lift + 0.0022) + ring * r * 0.8, p + n * (lift + 0.0018)]
        )
        t = np.vstack([grid_tris(2, 10, wrap_cols=True), [(10 + i, 10 + (i + 1) % 10, 20) for i in range(10)]])
        fn = np.cross(v[t[-1, 1]] - v[t[-1, 0]], v[t[-1, 2]] - v[t[-1, 0]])
        out.append(dress(fit, Part(v, t if fn @ n > 0 else t[:, ::-1], None, mat).tint([shade] * 3)))
    return out
