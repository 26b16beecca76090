# Joints of the face and the bone weights of its skin.
import numpy as np
from face.lips import mouth_line
from face.shape import MOUTH_Y, eye_centre
from fields import smoothstep, vec


def gauss(p, c, s):
    return np.exp(-0.5 * (((p - vec(*c)) / s) ** 2).sum(axis=1))


def face_joints(face):
    """Head-local joint positions (left and middle)."""
    E = eye_centre(face)
    w = face['mouth_w'] * 0.0245
    return {
        'jaw': (0, -0.032, 0.004),
        'lip_lower': (0, MOUTH_Y - 0.006, 0.085),
        'lip_upper': (0, MOUTH_Y + 0.005, 0.086),
        'mouth_corner.L': (w, MOUTH_Y, 0.076),
        'cheek.L': (0.043, -0.038, 0.066),
        'eye.L': tuple(E),
        'lid_upper.L': tuple(E),
        'lid_lower.L': tuple(E),
        'brow_inner.L': (0.014, 0.028, 0.086),
        'brow_outer.L': (0.044, 0.028, 0.074),
    }


def face_weights(face, p):
    """Skin weights of head-local points on and around the face."""
    x, y, z = p.T
    w = face['mouth_w'] * 0.0245
    u, dy = np.abs(x) / w, y - mouth_line(face, x)
    jaw = jaw_weight(u, dy, y, z)
    # Flat across the middle, so that an opened lip is a round arc and not a point.
    along = np.exp(-((u / 0.80) ** 4)) * (z > 0.04)
    upper = np.where(dy > 0, along * np.exp(-0.5 * (np.maximum(dy - 0.004, 0) / 0.008) ** 2), 0)
    lower = np.where(dy <= 0, along * np.exp(-0.5 * (np.maximum(-dy - 0.005, 0) / 0.008) ** 2), 0)
    out = {'jaw': jaw, 'lip_lower': np.zeros(len(p)), 'lip_upper': np.zeros(len(p))}

    def over(name, k):
        """Give the bone its share and take it from those before."""
        for b in out:
            out[b] = out[b] * (1 - k)
        out[name] = out.get(name, 0) + k

    over('lip_upper', np.clip(upper, 0, 0.95) * (1 - jaw))
    moved = out['jaw'] * np.clip(lower, 0, 0.95)
    out['jaw'], out['lip_lower'] = out['jaw'] - moved, moved
    for s, sign in (('.L', 1), ('.R', -1)):
        q = p * [sign, 1, 1]
        over('cheek' + s, 0.80 * gauss(q, (0.043, -0.035, 0.066), vec(0.021, 0.017, 0.030)))
        over('mouth_corner' + s, corner_weight(q, w))
        inner, outer = brow_weights(q)
        over('brow_inner' + s, inner)
        over('brow_outer' + s, outer)
    total = sum(out.values())
    throat = smoothstep(-0.098, -0.165, y + 0.10 * z)
    nape = smoothstep(-0.045, -0.11, y) * smoothstep(-0.01, -0.05, z)
    low = np.maximum(throat, nape)
    out['neck'] = (1 - total) * low
    out['head'] = (1 - total) * (1 - low)
    return out


def jaw_weight(u, dy, y, z):
    """Share of the jaw: below the mouth line in front, below the line to the hinge at the sides."""
    hinge_line = -0.030 + (MOUTH_Y + 0.030) * np.clip(z / 0.085, 0, 1)
    blend = 0.0001 + 0.016 * smoothstep(0.72, 1.35, u)
    below = np.where(u < 1.0, dy, dy * 0.5 + 0.5 * (y - hinge_line))
    below = np.where(z > 0.03, below, y - hinge_line + 0.01)
    front = smoothstep(-0.005, 0.035, z) * smoothstep(-0.150, -0.118, y + 0.25 * (z - 0.06))
    return smoothstep(blend, -blend, below) * front


def corner_weight(q, w):
    """Share of the mouth corner: it falls off quickly along the lips and slowly into the cheek."""
    across = np.where(q[:, 0] < w * 1.02, 0.0068, 0.0090)
    return 0.92 * gauss(
        q, (w * 1.02, MOUTH_Y, 0.078), np.column_stack([across, 0 * across + 0.0125, 0 * across + 0.022])
    )


def brow_weights(q):
    """Shares of the inner and the outer brow."""
    x, y, z = q.T
    height = smoothstep(0.0085, 0.022, y) * smoothstep(0.080, 0.038, y) * smoothstep(0.02, 0.05, z)
    inner = smoothstep(0.044, 0.016, x) * smoothstep(-0.012, 0.008, x)
    outer = smoothstep(0.016, 0.044, x) * smoothstep(0.078, 0.055, x)
    return 0.95 * height * inner, 0.95 * height * outer
