// The sorts of JSON token that are kept.
namespace VRTraining.Scenarios.Json;

internal enum JsonKind : byte
{
    Object,
    Array,
    Name,
    Text,
    Number,
    True,
    False,
    Null,
}
