# Reading and writing binary glTF, shared by the tools.
