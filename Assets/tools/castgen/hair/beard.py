# Beards that follow the jaw.
import numpy as np
from face.shape import MOUTH_Y
from face.weights import face_weights
from fields import smax, smin, smoothstep
from hair.scalp import scalp_shell


def beard_field(face, p):
    """Positive inside the beard: sideburns, jaw, chin and moustache around the free lips."""
    x, y, z = np.abs(p[:, 0]), p[:, 1], p[:, 2]
    cheek = -0.062 + 0.055 * smoothstep(0.072, 0.002, z) - y
    f = np.minimum(smin(cheek, y + 0.110 + 0.28 * z, 0.01), z + 0.004)
    curve = MOUTH_Y + 0.0135 - 0.011 * (x / 0.028) ** 2
    f = smax(f, np.minimum(np.minimum(0.0075 - np.abs(y - curve), 0.034 - x), z - 0.06), 0.004)
    lw, lh = 0.0265 * face['mouth_w'], 0.0048 * (face['lip_upper'] + face['lip_lower'])
    lips = np.where(z > 0.05, np.sqrt((x / lw) ** 2 + ((y - MOUTH_Y + 0.0008) / lh) ** 2) - 1, 1)
    return np.minimum(f, lips * 0.012)


def beard(face, o):
    """Beard shell that follows the jaw."""
    size = o.get('beard', 1.0)

    def thick(p):
        chin = np.exp(-((p[:, 0] / 0.04) ** 2 + ((p[:, 1] + 0.105) / 0.03) ** 2))
        return size * (0.0034 + 0.0050 * chin + 0.0007 * np.sin(p[:, 0] * 420) * np.sin(p[:, 1] * 300 + p[:, 0] * 50))

    sh = lambda p: (0.88 + 0.12 * np.sin(p[:, 0] * 420) * np.sin(p[:, 1] * 300 + p[:, 0] * 50))[:, None] * np.ones(3)
    part = scalp_shell(face, thick, lambda p: beard_field(face, p), 1300, sh, 6)
    part.w = face_weights(face, part.base)
    return [part]
