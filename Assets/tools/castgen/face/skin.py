# The skin of the head: colour, the holes behind lids and lips, normals.
import numpy as np
from cut import boundary_loops
from face.lips import lip_coords, lip_displacement, mouth_line
from face.shape import MOUTH_Y, eye_centre, eye_radius, shape
from face.topology import skin_mesh
from face.weights import face_weights, gauss
from fields import mirror_x, normals, smoothstep, vec
from part import Part, smooth_normals


def skin_colour(face, p):
    """Colour multipliers: lips, blush, nostrils, eye sockets."""
    c = np.ones((len(p), 3))

    def mix(rgb, k):
        nonlocal c
        c = c * (1 - k[:, None]) + c * vec(*rgb) * k[:, None]

    q = mirror_x(p)
    warm = face['blush']
    mix((1, 0.80, 0.78), warm * 0.75 * gauss(q, (0.047, -0.036, 0.060), 0.019))
    mix((1, 0.84, 0.82), warm * 0.6 * gauss(q, (0, -0.040, 0.108), 0.012))
    E = eye_centre(face)
    mix((0.90, 0.80, 0.80), 0.55 * gauss(q, (E[0], 0.004, 0.083), vec(0.022, 0.015, 0.02)))
    mix(
        (0.45, 0.30, 0.28),
        gauss(
            q,
            (
                0.0068 * face['nose']['w'],
                -0.0535 - 0.012 * (face['nose']['len'] - 1),
                0.0885 + 0.013 * face['nose']['out'],
            ),
            vec(0.0032, 0.0030, 0.006),
        ),
    )
    u, v = lip_coords(face, p)
    mask = smoothstep(1.06, 0.94, np.abs(v)) * smoothstep(1.04, 0.95, u) * (p[:, 2] > 0.05)
    mix(face['lip_tint'], mask)
    line = np.exp(-((np.abs(v) / 0.10) ** 2)) * smoothstep(1.1, 0.95, u) * (p[:, 2] > 0.05)
    mix((0.62, 0.50, 0.50), line)
    return c


def stitched_inside(face, v, n, t, w, c):
    """Extrude the eye holes behind the lids and the lips into the mouth bag."""
    E, R = eye_centre(face), eye_radius(face)
    V, N, T, C = [v], [n], [t], [c]
    W = {b: [a] for b, a in w.items()}
    base = len(v)
    for loop in boundary_loops(t):
        loop = np.array(loop)
        p = v[loop]
        if p[:, 1].mean() < -0.1 or np.abs(p[:, 2]).mean() < 0.02 or p[:, 2].mean() < 0:
            continue
        is_mouth = p[:, 1].mean() < -0.04
        up = np.clip((p[:, 1] - mouth_line(face, p[:, 0])) / 1e-4, -1, 1)
        rows, k = [], len(loop)
        steps = (
            ((0.0025, 0.0), (0.006, 0.0012), (0.011, 0.006), (0.020, 0.012), (0.038, 0.013))
            if is_mouth
            else (0.985, 0.93)
        )
        for st in steps:
            if is_mouth:
                q = p + np.column_stack([-np.sign(p[:, 0]) * 0.06 * st[0], up * st[1], np.full(k, -st[0])])
            else:
                c0 = E * [np.sign(p[0, 0]), 1, 1]
                d = p - c0
                q = c0 + d / np.linalg.norm(d, axis=1, keepdims=True) * R * st
            rows.append(q)
        V.append(np.concatenate(rows))
        ring = [loop] + [base + i * k + np.arange(k) for i in range(len(rows))]
        base += k * len(rows)
        for i, (a, b) in enumerate(zip(ring, ring[1:])):
            a2, b2 = np.roll(a, -1), np.roll(b, -1)
            T += [np.stack([a, b2, b], 1), np.stack([a, a2, b2], 1)]
            shade = [0.62, 0.30, 0.08, 0.05, 0.04][i] if is_mouth else [0.55, 0.40][i]
            col = c[loop] * shade if is_mouth else np.tile(vec(0.80, 0.62, 0.60) * shade, (k, 1))
            C.append(col)
            for name in W:
                W[name].append(w[name][loop])
        N.append(np.zeros((k * len(rows), 3)))
        if is_mouth:  # back wall of the mouth
            ring = ring[-1]
            V.append(rows[-1].mean(axis=0, keepdims=True) - [0, 0, 0.004])
            N.append(np.zeros((1, 3)))
            C.append(C[-1][:1])
            for name in W:
                W[name].append(w[name][loop].mean(keepdims=True))
            T.append(np.stack([ring, np.roll(ring, -1), np.full(k, base)], 1))
            base += 1
    V, T, N = np.concatenate(V), np.concatenate(T), np.concatenate(N)
    N[len(v) :] = smooth_normals(V, T)[len(v) :]
    return Part(V, T, N, 'skin', np.concatenate(C), {b: np.concatenate(a) for b, a in W.items()})


def head_skin(face):
    f = shape(face)
    v, t = skin_mesh(face, f)
    n = normals(f, v)
    disp = lip_displacement(face, v)
    c, w = skin_colour(face, v), face_weights(face, v)
    moved = v + disp[:, None] * vec(0, 0, 1)
    near = (np.abs(v[:, 1] - MOUTH_Y) < 0.03) & (v[:, 2] > 0.05)
    k = np.where(
        near,
        smoothstep(2.6, 1.8, np.abs(lip_coords(face, v)[1]))
        * smoothstep(1.45, 1.2, np.abs(v[:, 0]) / (face['mouth_w'] * 0.0245)),
        0,
    )[:, None]
    n = n * (1 - k) + smooth_normals(moved, t) * k
    return stitched_inside(face, moved, n / np.linalg.norm(n, axis=1, keepdims=True), t, w, c)
