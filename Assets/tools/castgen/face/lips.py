# Where the lips are and how far they stand out.
import numpy as np
from face.shape import MOUTH_Y


def mouth_line(face, x):
    """Height of the closed lips at x."""
    u = np.abs(x) / (face['mouth_w'] * 0.0245)
    return MOUTH_Y - 0.0014 * np.exp(-((u / 0.22) ** 2)) + 0.0021 * face['smile'] * np.minimum(u, 1.2) ** 2


def lip_heights(face, x):
    u = np.clip(np.abs(x) / (face['mouth_w'] * 0.0245), 0, 1)
    arc = np.sqrt(1 - u**2)
    bow = 1 + 0.16 * np.exp(-(((u - 0.26) / 0.16) ** 2)) - 0.10 * np.exp(-((u / 0.12) ** 2))
    return 0.0072 * face['lip_upper'] * arc**1.15 * bow + 2e-4, 0.0092 * face['lip_lower'] * arc**1.05 + 2e-4


def lip_coords(face, p):
    """(u along the mouth, v in lip heights, signed upwards) of head-local points."""
    hu, hl = lip_heights(face, p[:, 0])
    dy = p[:, 1] - mouth_line(face, p[:, 0])
    return np.abs(p[:, 0]) / (face['mouth_w'] * 0.0245), np.where(dy > 0, dy / hu, dy / hl)


def lip_displacement(face, p):
    """Full lips: forward bulge with a groove at the mouth line."""
    u, v = lip_coords(face, p)
    a = np.abs(v)
    full = np.where(v > 0, 0.0036 * face['lip_upper'], 0.0046 * face['lip_lower']) * np.clip(1 - u**2, 0, 1) ** 0.6
    bulge = np.sin(np.pi * np.clip(a / 1.12, 0, 1) ** 0.62) ** 0.8
    groove = -0.0016 * np.exp(-((a / 0.22) ** 2)) * np.clip(1.15 - u, 0, 1)
    corner = -0.0022 * np.exp(-(((u - 1.03) / 0.16) ** 2 + ((p[:, 1] - mouth_line(face, p[:, 0])) / 0.004) ** 2))
    front = p[:, 2] > 0.05
    return np.where(front, full * bulge * (u < 1) + groove * (u < 1.15) + corner, 0)
