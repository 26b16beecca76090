# Mesh of the face: loops around eyes and mouth, Delaunay between them.
import numpy as np
from mathutils.geometry import delaunay_2d_cdt
from cut import clip, inside_polygon
from face.lids import lid_arc, on_eye
from face.lips import lip_heights, mouth_line
from face.shape import NECK_CUT, eye_radius
from fields import project
from rays import first_cross, front_hit


def to_chart(p):
    d = p / np.linalg.norm(p, axis=1, keepdims=True)
    th = np.arccos(np.clip(d[:, 2], -1, 1))
    return d[:, :2] / (np.linalg.norm(d[:, :2], axis=1, keepdims=True) + 1e-12) * th[:, None]


def from_chart(c):
    th = np.linalg.norm(c, axis=1)
    s = np.where(th > 1e-9, np.sin(th) / np.maximum(th, 1e-9), 1)
    return np.column_stack([c * s[:, None], np.cos(th)])


def eye_rings(face):
    """Loops around the left eye, hole edge first."""
    R, n = eye_radius(face), 22
    lam = np.radians(50) * -np.cos(np.linspace(0, np.pi, n))
    up, lo = lid_arc(face, lam, 'crease'), lid_arc(face, lam, 'pouch')
    lam = np.concatenate([lam, lam[-2:0:-1]])
    phi = np.concatenate([up, lo[-2:0:-1]])
    rings = []
    for grow in (1.0, 1.10, 1.24, 1.44):
        mid = np.radians(2)
        rings.append(on_eye(face, lam * (1 + (grow - 1) * 0.8), mid + (phi - mid) * grow, R * 1.105))
    return rings


def mouth_rings(face):
    """Loops around the lips, slit first; front-view (x, y)."""
    n, w = 40, face['mouth_w'] * 0.0245
    t = np.arange(n) * 2 * np.pi / n
    rings = []
    for v in (0, 0.16, 0.40, 0.68, 0.92, 1.08, 1.4, 1.9):
        x = (w + 0.0042 * v) * np.cos(t)
        hu, hl = lip_heights(face, np.clip(x, -w, w) * 0.999)
        extra = max(0, v - 1.08)
        h = np.where(np.sin(t) > 0, hu, hl) * min(v, 1.08) + (0.0062 * extra + 0.0018 * v) * np.abs(np.sin(t)) ** 0.8
        h = np.maximum(h, 1.2e-4) * (np.abs(np.sin(t)) > 1e-6)
        rings.append(np.column_stack([x, mouth_line(face, x) + np.sign(np.sin(t)) * h]))
    return rings


def scatter(fixed, zones):
    """Deterministic graded point set in the chart: fine near the features, coarse behind."""
    pts = []
    for step, radius in ((0.055, 0.60), (0.085, 1.25), (0.145, 2.95)):
        for i in range(int(radius / step) + 1):
            y = np.arange(-radius, radius, step * 0.866)
            row = np.arange(len(y)) % 2
            x = (i + 0.5 * row) * step
            q = np.column_stack([x, y])
            q = q[np.linalg.norm(q - [0, -0.15], axis=1) < radius]
            pts.append(np.column_stack([q, np.full(len(q), step)]))
    cand = np.concatenate(pts)
    kept = fixed[fixed[:, 0] > -1e-9]
    given = len(kept)
    for x, y, step in cand:
        if any(inside_polygon(np.array([[x, y]]), z)[0] for z in zones):
            continue
        near = step * 0.72
        if np.min((kept[:, 0] - x) ** 2 + (kept[:, 1] - y) ** 2) > near * near and (x < 1e-9 or x > 0.35 * step):
            kept = np.vstack([kept, [x, y]])
    new = kept[given:]
    return np.vstack([new, new[new[:, 0] > 1e-9] * [-1, 1]])


def skin_mesh(face, f):
    """(verts, tris) of the head with open eyes and mouth; eye and mouth loops lie on mesh edges."""
    eyes = [to_chart(r) for r in eye_rings(face)]
    eyes = [[e, e * [-1, 1]] for e in eyes]
    mouth = [to_chart(front_hit(f, r)) for r in mouth_rings(face)]
    loops = [e for pair in eyes for e in pair] + mouth
    fixed = np.vstack(loops)
    free = scatter(fixed, [eyes[-1][0], mouth[-1]])
    edges, base = [], 0
    for l in loops:
        edges += [(base + i, base + (i + 1) % len(l)) for i in range(len(l))]
        base += len(l)
    vs, _, fs, *_ = delaunay_2d_cdt([tuple(p) for p in np.vstack([fixed, free])], edges, [], 0, 1e-6)
    c, t = np.array([tuple(v) for v in vs]), np.array([tuple(x) for x in fs])
    mid = c[t].mean(axis=1)
    for hole in (eyes[0][0], eyes[0][1], mouth[0]):
        keep = ~inside_polygon(mid, hole)
        t, mid = t[keep], mid[keep]
    area = (c[t[:, 1]] - c[t[:, 0]])[:, 0] * (c[t[:, 2]] - c[t[:, 0]])[:, 1] - (c[t[:, 1]] - c[t[:, 0]])[:, 1] * (
        c[t[:, 2]] - c[t[:, 0]]
    )[:, 0]
    t[area < 0] = t[area < 0][:, ::-1]
    d = from_chart(c)
    v = d * first_cross(f, (0, 0, 0), d, 0.03, 0.30)[:, None]
    v, t = clip(v, t, v[:, 1] - NECK_CUT)
    low = v[:, 1] < NECK_CUT + 1e-5
    v[low] = project(f, v[low])
    return v, t
