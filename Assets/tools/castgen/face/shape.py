# The head as a distance field. Head-local metres: origin between the eyes inside the skull, +Z forwards.
from fields import cone, ellipsoid, mirror_x, smax, smin, sphere, vec


NECK_CUT = -0.150  # the head mesh ends here; body.neck_skin continues it


MOUTH_Y = -0.0665


def eye_centre(face):
    return vec(0.0345 * face['eye_gap'], 0, 0.0555)


def eye_radius(face):
    return 0.0252 * face['eye_size']


def shape(face):
    """Signed distance of head and neck, without ears and lips."""
    fw, jw, ck = face['face_w'], face['jaw_w'], face['cheek']
    cy, cz = face['chin_len'] - 1, face['chin_out']
    E, R = eye_centre(face), eye_radius(face)
    n = face['nose']
    tip = vec(0, -0.040 - 0.012 * (n['len'] - 1), 0.094 + 0.013 * n['out'])

    def f(p):
        q = mirror_x(p)
        d = ellipsoid(q, (0, 0.030, -0.014), (0.0855 * face['skull_w'], 0.1025, 0.103))
        d = smin(d, ellipsoid(q, (0, -0.034, 0.020), (0.0685 * fw, 0.086, 0.071)), 0.03)
        d = smin(d, cone(q, (0.0425 * jw, -0.070, -0.002), (0, -0.1005 - 0.09 * cy, 0.056 + cz), 0.025, 0.020), 0.030)
        d = smin(d, sphere(q, (0, -0.1005 - 0.1 * cy, 0.064 + cz), 0.0185 * face['chin_w']), 0.025)
        d = smin(d, sphere(q, (0.0435 * fw, -0.0345, 0.0450), 0.0260 + 0.005 * ck), 0.024)
        d = smin(d, ellipsoid(q, (0, MOUTH_Y - 0.001, 0.062), (0.037, 0.028, 0.0265)), 0.022)
        d = smin(
            d,
            cone(q, (0.012, 0.0235, 0.0745), (0.047, 0.0225, 0.0585), 0.011 + 0.002 * face['brow_ridge'], 0.013),
            0.022,
        )
        d = smax(d, -ellipsoid(q, (E[0] + 0.001, -0.001, 0.104), (0.029, 0.0235, 0.0265)), 0.016)
        d = smin(d, sphere(q, E, R * 1.105), 0.006)
        d = smin(d, cone(q, (0, 0.010, 0.0775 + 0.004 * n['bridge']), tip, 0.0064 * n['w'], 0.0092 * n['tip']), 0.014)
        d = smin(d, sphere(q, tip, 0.0106 * n['tip']), 0.006)
        ala = (0.0108 * n['w'], tip[1] - 0.0035, tip[2] - 0.0125)
        d = smin(d, ellipsoid(q, ala, (0.0066 * n['w'], 0.0062, 0.0082)), 0.006)
        nostril = (0.0068 * n['w'], tip[1] - 0.0128, tip[2] - 0.0045)
        d = smax(d, -ellipsoid(q, nostril, (0.0033, 0.0042, 0.0046)), 0.003)
        d = smax(d, -cone(q, (0, tip[1] - 0.016, 0.0965), (0, MOUTH_Y + 0.0115, 0.0975), 0.0035, 0.0040), 0.006)
        nr = 0.0455 + 0.009 * face['neck']
        return smin(d, cone(q, (0, -0.050, -0.024), (0, -0.235, -0.046), nr, nr + 0.004), 0.022)

    return f
