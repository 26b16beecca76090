// The ids that scripts, inputs and events name things by: a type an idea, so that one cannot be passed for another.
namespace VRTraining.Simulation.Script;

/// <summary>The id of a scenario, the same as its folder's name.</summary>
public readonly record struct ScenarioId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of a node, unique in its scenario.</summary>
public readonly record struct NodeId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of a choice, unique in its scenario; statistics group by it.</summary>
public readonly record struct ChoiceId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of a line, unique in its scenario; translations and voice clips are found by it.</summary>
public readonly record struct LineId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of a simulated colleague.</summary>
public readonly record struct CharacterId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of what is scored.</summary>
public readonly record struct SkillId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of an ending.</summary>
public readonly record struct EndingId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The name of a declared variable.</summary>
public readonly record struct VariableId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
