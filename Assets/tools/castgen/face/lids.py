# Eyelids that turn about the eye centre, with lashes.
import numpy as np
from cut import outward
from face.shape import eye_centre, eye_radius
from fields import vec
from part import Part
from sweep import grid_tris


def lid_arc(face, lam, part):
    """Elevation angle (rad) of an eye curve at lateral angle lam (rad): crease, upper, lower, pouch."""
    k = lam / np.radians(50)
    tilt = np.radians(3.0 * face['eye_tilt']) * k
    open_ = face['eye_open']
    top = {'crease': 34 - 6.5 * face['mono'], 'upper': 22.5 * open_, 'lower': -19.5 * open_, 'pouch': -27.5}[part]
    power = {'crease': 2.2, 'upper': 2, 'lower': 2, 'pouch': 2.2}[part]
    drop = {'crease': 1, 'upper': 0.42, 'lower': 0.35, 'pouch': 1}[part]
    peak = -0.12 if top > 0 else 0.12  # high point slightly to the nose, low point to the temple
    kk = np.clip(np.abs(k - peak * (1 - k**2)), 0, 1.4)
    return np.radians(top) * (1 - drop * kk**power) + tilt


def on_eye(face, lam, phi, radius):
    """Point of the left eye sphere; lam grows to the temple, phi upwards."""
    yaw = np.radians(7)
    E = eye_centre(face)
    x, y, z = np.sin(lam), np.cos(lam) * np.sin(phi), np.cos(lam) * np.cos(phi)
    return E + radius * np.stack([x * np.cos(yaw) + z * np.sin(yaw), y, z * np.cos(yaw) - x * np.sin(yaw)], -1)


def on_eye_r(face, lam, phi, r):
    return np.array([on_eye(face, l, q, k) for l, q, k in zip(lam, phi, r)])


def lid(face, upper):
    """Left lid: spherical shell that turns about the eye centre, with lash line."""
    R, cols = eye_radius(face), 17
    lam = np.radians(np.linspace(-66, 66, cols))
    edge = lid_arc(face, lam, 'upper' if upper else 'lower')
    r_out, r_in = (1.068, 1.012) if upper else (1.050, 1.010)
    sgn = 1 if upper else -1
    rows = [
        (on_eye(face, lam, edge, R * r_in), 0.45),
        (on_eye(face, lam, edge - sgn * 0.004, R * (r_in * 0.3 + r_out * 0.7)), 0.62),
        (on_eye(face, lam, edge + sgn * 0.022, R * r_out), 0.86),
    ]
    for d in (0.12, 0.26, 0.42, 0.62, 0.85, 1.1):
        rows.append((on_eye(face, lam, edge + sgn * d, R * r_out), 0.93))
    v = np.concatenate([r[0] for r in rows])
    c = np.concatenate([np.tile(vec(1, 0.93, 0.92) * r[1], (cols, 1)) for r in rows])
    t = grid_tris(len(rows), cols)
    centre = eye_centre(face)
    n = Part(v, t).n
    if ((v - centre) * n).sum() < 0:
        t = t[:, ::-1]
    bone = 'lid_upper.L' if upper else 'lid_lower.L'
    return [Part(v, t, None, 'skin', c).rigid(bone), lash(face, upper).rigid(bone)]


def lash(face, upper):
    """Dark tapered strip on the lid edge, longer at the outer corner."""
    R, n = eye_radius(face), 19
    s = np.linspace(0, 1, n)
    lam = np.radians(-44 + 94 * s)
    edge = lid_arc(face, lam, 'upper' if upper else 'lower')
    size = face['lash'] * (np.sin(np.pi * s) ** 0.55 * (0.45 + 0.75 * s) + 0.02)
    length = (0.0034 if upper else 0.0008) * size
    thick = (0.0016 if upper else 0.0007) * (size * 0.75 + 0.12)
    sgn = 1 if upper else -1
    tip = on_eye_r(face, lam * (1 + 0.07 * s), edge + sgn * 0.02, R * 1.055 + length)
    above = on_eye_r(face, lam, edge + sgn * (0.010 + thick / R), R * 1.062 + 0.25 * length)
    below = on_eye_r(face, lam, edge - sgn * 0.004, R * 1.030 + 0 * length)
    v = np.stack([below, tip, above], 1).reshape(-1, 3)
    t = grid_tris(n, 3, wrap_cols=True)
    return Part(v, outward(v - v.mean(0), t), None, 'dark')
