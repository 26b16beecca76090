# What Blender does for us: fewer triangles, nearest points.
import numpy as np
from cut import compact


def simplify(v, t, target):
    """Blender's collapse decimation to about `target` triangles."""
    if len(t) <= target:
        return v, t
    import bpy

    me = bpy.data.meshes.new('tmp')
    me.from_pydata(v.tolist(), [], t.tolist())
    ob = bpy.data.objects.new('tmp', me)
    bpy.context.scene.collection.objects.link(ob)
    mod = ob.modifiers.new('d', 'DECIMATE')
    mod.ratio = target / len(t)
    ev = ob.evaluated_get(bpy.context.evaluated_depsgraph_get()).to_mesh()
    ev.calc_loop_triangles()
    nv = np.empty(len(ev.vertices) * 3)
    ev.vertices.foreach_get('co', nv)
    nt = np.empty(len(ev.loop_triangles) * 3, dtype=np.int32)
    ev.loop_triangles.foreach_get('vertices', nt)
    bpy.data.objects.remove(ob)
    bpy.data.meshes.remove(me)
    return compact(nv.reshape(-1, 3), nt.reshape(-1, 3).astype(int))


def nearest(src, dst):
    """Index of the nearest src point for every dst point."""
    from mathutils.kdtree import KDTree

    kd = KDTree(len(src))
    for i, p in enumerate(src):
        kd.insert(p, i)
    kd.balance()
    return np.array([kd.find(p)[1] for p in dst])
