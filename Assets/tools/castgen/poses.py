# Seated and standing poses. Targets assume a table top at 0.74 m whose near edge is 0.25 m in front of the hips.
from reach import Solver, both, spine

# Elbows: out to the side, down, and back or forth. Palms: which way the back of the hand looks.
ELBOW_OUT, ELBOW_WIDE = (0.75, -0.55, -0.5), (0.85, -0.5, -0.3)
PALM_DOWN = (0.02, 1, 0.08)


def build_poses(joints, seat):
    """{name: bone offsets} of every pose, solved on the reference skeleton."""
    poses = {}
    for pose in (neutral, lean_in, lean_back, crossed, folded, open_palms, chin, shrug, point):
        solver = Solver(joints, seat)
        solver.legs()
        pose(solver)
        poses[pose.__doc__.split(':')[0]] = solver.offsets()
    solver = Solver(joints, None)
    standing(solver)
    poses['standing_neutral'] = solver.offsets()
    return poses


def neutral(s):
    """seated_neutral: hands apart on the table."""
    spine(s, 4)
    both(s, (0.150, 0.768, 0.335), ELBOW_OUT, (-0.50, -0.06, 0.86), PALM_DOWN, curl=14)


def lean_in(s):
    """seated_lean_in: forwards, hands on each other."""
    spine(s, 17, 4)
    s.arm((0.075, 0.775, 0.415), ELBOW_WIDE, (-0.80, -0.03, 0.55), (0.10, 1, 0.2), curl=22, side='.L')
    s.arm((0.085, 0.785, 0.435), ELBOW_WIDE, (-0.86, -0.03, 0.45), (0.10, 1, 0.2), curl=22, side='.R')


def lean_back(s):
    """seated_lean_back: backwards, hands drawn to the edge of the table."""
    spine(s, -9, 1)
    both(s, (0.165, 0.768, 0.275), ELBOW_OUT, (-0.42, -0.05, 0.90), PALM_DOWN, curl=18)


def crossed(s):
    """seated_back_crossed: backwards with crossed arms."""
    spine(s, -8, 2)
    s.arm((-0.105, 0.900, 0.175), (0.9, -0.55, 0.35), (-0.96, 0.12, -0.12), (0.05, 0.35, 0.95), curl=16, side='.L')
    s.arm((-0.090, 0.945, 0.215), (0.9, -0.55, 0.30), (-0.92, -0.28, 0.02), (0.05, 0.30, 0.95), curl=20, side='.R')


def folded(s):
    """seated_folded_hands: upright, hands folded on the table."""
    spine(s, -3)
    s.arm((0.062, 0.772, 0.330), (0.85, -0.55, -0.3), (-0.84, -0.02, 0.50), (0.15, 1, 0.2), curl=30, side='.L')
    s.arm((0.070, 0.790, 0.345), (0.85, -0.55, -0.3), (-0.90, -0.08, 0.38), (0.15, 1, 0.2), curl=34, side='.R')


def open_palms(s):
    """seated_open_palms: both palms up in front."""
    spine(s, 7, 2)
    both(s, (0.215, 0.870, 0.330), (0.7, -0.7, -0.3), (0.32, 0.22, 0.90), (0.34, -0.90, 0.26), curl=8, thumb=-6)


def chin(s):
    """seated_hand_on_chin: right hand at the chin, left arm on the table."""
    spine(s, 13, 3)
    s.arm((0.120, 0.768, 0.350), ELBOW_OUT, (-0.80, -0.05, 0.55), PALM_DOWN, curl=14, side='.L')
    wrist, elbow, fingers, back = (0.030, 1.000, 0.272), (0.45, -0.85, 0.35), (-0.22, 0.93, -0.16), (0.30, 0.22, 0.90)
    s.arm(wrist, elbow, fingers, back, curl=52, thumb=4, side='.R')


def shrug(s):
    """seated_shrug: shoulders up, palms up and out."""
    spine(s, 1, 2)
    both(
        s, (0.240, 0.850, 0.260), (0.8, -0.6, -0.4), (0.62, 0.10, 0.78), (0.30, -0.93, 0.12), curl=10, thumb=-6, lift=6
    )


def point(s):
    """seated_point: the right index finger on something lying on the table."""
    spine(s, 12, 8)
    s.arm((0.140, 0.768, 0.330), ELBOW_OUT, (-0.62, -0.05, 0.78), PALM_DOWN, curl=14, side='.L')
    s.arm((0.090, 0.815, 0.400), ELBOW_OUT, (-0.30, -0.34, 0.89), (-0.15, 0.93, 0.33), curl=62, thumb=18, side='.R')
    s.index(6, '.R')


def standing(s):
    """standing_neutral: arms hanging."""
    spine(s, 0)
    both(s, (0.255, 0.80, 0.055), (0.5, 0, -0.85), (-0.05, -0.98, 0.10), (0.97, 0.04, 0.12), curl=16)
