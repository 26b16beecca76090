# A small photographic studio in Blender: people and rooms from our own files, lights, a camera, Cycles on the CPU.
import os

import bpy
import numpy as np
from glb.read import Glb, skinned
from glb.write import linear
from mathutils import Vector


class Stage:
    """One empty scene. Positions are given in glTF axes (+Y up) and turned to Blender's here."""

    def __init__(self, width, height, samples, background='#b9c3c9'):
        bpy.ops.wm.read_factory_settings(use_empty=True)
        self.scene = bpy.context.scene
        render, cycles = self.scene.render, self.scene.cycles
        render.engine = 'CYCLES'
        render.resolution_x, render.resolution_y, render.resolution_percentage = width, height, 100
        cycles.device, cycles.samples, cycles.seed = 'CPU', samples, 1
        cycles.max_bounces, cycles.sample_clamp_indirect = 3, 2.0
        cycles.use_denoising = cycles.use_adaptive_sampling = False
        self.scene.view_settings.view_transform = 'Standard'
        self.backdrop(background)
        self.materials = {}

    def backdrop(self, colour, strength=0.55):
        """A plain colour behind everything; what lights the scene is a neutral sky of that strength."""
        world = bpy.data.worlds.new('backdrop')
        world.use_nodes = True
        nodes, links = world.node_tree.nodes, world.node_tree.links
        seen, sky = nodes['Background'], nodes.new('ShaderNodeBackground')
        seen.inputs['Color'].default_value = [*linear(colour), 1]
        sky.inputs['Color'].default_value = (0.92, 0.96, 1.0, 1)
        sky.inputs['Strength'].default_value = strength
        mix, path = nodes.new('ShaderNodeMixShader'), nodes.new('ShaderNodeLightPath')
        links.new(path.outputs['Is Camera Ray'], mix.inputs['Fac'])
        links.new(sky.outputs[0], mix.inputs[1])
        links.new(seen.outputs[0], mix.inputs[2])
        links.new(mix.outputs[0], nodes['World Output'].inputs['Surface'])
        self.scene.world = world

    def light(self, place, target, size, watts, colour=(1, 1, 1)):
        data = bpy.data.lights.new('light', 'AREA')
        data.size, data.energy, data.color = size, watts, colour
        self.aim(bpy.data.objects.new('light', data), place, target)

    def camera(self, place, target, degrees):
        data = bpy.data.cameras.new('camera')
        data.angle, data.clip_start = np.radians(degrees), 0.02
        self.scene.camera = self.aim(bpy.data.objects.new('camera', data), place, target)

    def aim(self, thing, place, target):
        thing.location = to_blender(place)
        direction = Vector(to_blender(target)) - Vector(to_blender(place))
        thing.rotation_euler = direction.to_track_quat('-Z', 'Y').to_euler()
        self.scene.collection.objects.link(thing)
        return thing

    def person(self, glb, offsets, place=(0, 0, 0), yaw=0):
        """A character under bone offsets, turned by yaw degrees (0 looks along +Z)."""
        matrices = glb.skinning(offsets)
        for p in glb.primitives:
            normals = skinned(p, matrices, 'n')
            normals /= np.linalg.norm(normals, axis=1, keepdims=True)
            self.mesh(p, placed(skinned(p, matrices), yaw, place), placed(normals, yaw), self.lit)

    def room(self, glb):
        """A room with its baked light, drawn unlit as the applications do."""
        for p in glb.primitives:
            self.mesh(p, p['v'], p['n'], self.baked)

    def mesh(self, p, points, normals, material):
        data = bpy.data.meshes.new(p['material']['name'])
        data.from_pydata(to_blender(points).tolist(), [], p['triangles'].tolist())
        colour = data.attributes.new('colour', 'FLOAT_COLOR', 'POINT')
        rgba = np.column_stack([p['c'][:, :3], np.ones(len(points))])
        colour.data.foreach_set('color', rgba.astype('f4').ravel())
        data.polygons.foreach_set('use_smooth', [True] * len(data.polygons))
        data.use_auto_smooth = True
        data.normals_split_custom_set_from_vertices(to_blender(normals).tolist())
        data.materials.append(material(p['material']))
        thing = bpy.data.objects.new(data.name, data)
        self.scene.collection.objects.link(thing)

    def lit(self, entry):
        """Physically based, as in the file."""
        material, nodes, colour = self.coloured(entry)
        shader, pbr = nodes['Principled BSDF'], entry['pbrMetallicRoughness']
        material.node_tree.links.new(colour, shader.inputs['Base Color'])
        shader.inputs['Roughness'].default_value = pbr['roughnessFactor']
        shader.inputs['Specular'].default_value = 0.35
        if 'emissiveFactor' in entry:
            shader.inputs['Emission'].default_value = [*entry['emissiveFactor'], 1]
        return material

    def baked(self, entry):
        """Base colour times COLOR_0, without light."""
        material, nodes, colour = self.coloured(entry)
        material.cycles.sample_as_light = False
        emission = nodes.new('ShaderNodeEmission')
        links = material.node_tree.links
        links.new(colour, emission.inputs['Color'])
        links.new(emission.outputs[0], nodes['Material Output'].inputs['Surface'])
        return material

    def coloured(self, entry):
        """A new material, its nodes, and the socket with base colour × vertex colour."""
        material = bpy.data.materials.new(entry['name'])
        material.use_nodes = True
        nodes, links = material.node_tree.nodes, material.node_tree.links
        vertex, multiply = nodes.new('ShaderNodeVertexColor'), nodes.new('ShaderNodeMixRGB')
        vertex.layer_name = 'colour'
        multiply.blend_type, multiply.inputs['Fac'].default_value = 'MULTIPLY', 1
        multiply.inputs['Color1'].default_value = entry['pbrMetallicRoughness']['baseColorFactor']
        links.new(vertex.outputs['Color'], multiply.inputs['Color2'])
        return material, nodes, multiply.outputs[0]

    def shoot(self, path, quality=90):
        """Render to .png or .webp."""
        os.makedirs(os.path.dirname(path), exist_ok=True)
        settings = self.scene.render.image_settings
        settings.file_format = 'WEBP' if path.endswith('.webp') else 'PNG'
        settings.color_mode, settings.quality, settings.compression = 'RGB', quality, 100
        self.scene.render.filepath = os.path.abspath(path)
        bpy.ops.render.render(write_still=True)


def to_blender(points):
    """glTF axes (x right, y up, z towards us) to Blender's (z up)."""
    p = np.atleast_2d(np.asarray(points, float))
    out = np.column_stack([p[:, 0], -p[:, 2], p[:, 1]])
    return out if np.ndim(points) > 1 else out[0]


def placed(points, yaw, place=(0, 0, 0)):
    """Points turned by yaw degrees about +Y and moved."""
    c, s = np.cos(np.radians(yaw)), np.sin(np.radians(yaw))
    turn = np.array([[c, 0, s], [0, 1, 0], [-s, 0, c]])
    return points @ turn.T + np.asarray(place, float)


def load(folder, name):
    return Glb(os.path.join(folder, name + '.glb'))
