// An expression as a row of small steps on a stack: evaluated without reflection, recursion or allocation.
using System.Diagnostics;
using VRTraining.Simulation.Expressions;
using VRTraining.Simulation.Script;

namespace VRTraining.Simulation.Play;

/// <summary>An expression compiled against a layout.</summary>
internal sealed class CompiledExpression
{
    private readonly Instruction[] _instructions;

    private CompiledExpression(Instruction[] instructions) => _instructions = instructions;

    private enum Code
    {
        Push,
        Load,
        Not,
        Negate,
        Apply,
    }

    public static CompiledExpression From(Expression expression, Func<VariableId, Slot> variable, StateLayout layout)
    {
        var instructions = new List<Instruction>();
        Emit(expression);
        return new CompiledExpression([.. instructions]);

        void Emit(Expression part)
        {
            switch (part)
            {
                case Expression.Number number:
                    instructions.Add(new Instruction(Code.Push, Value: number.Value));
                    break;
                case Expression.Boolean boolean:
                    instructions.Add(new Instruction(Code.Push, Value: boolean.Value ? 1 : 0));
                    break;
                case Expression.Word word:
                    instructions.Add(new Instruction(Code.Push, Value: word.Index));
                    break;
                case Expression.Read read:
                    instructions.Add(new Instruction(Code.Load, variable(read.Variable)));
                    break;
                case Expression.MoodOf mood:
                    instructions.Add(new Instruction(Code.Load, layout.Moods[(mood.Character, mood.Mood)]));
                    break;
                case Expression.Visited visited:
                    instructions.Add(new Instruction(Code.Load, layout.Visits[visited.Node]));
                    break;
                case Expression.Not not:
                    Emit(not.Of);
                    instructions.Add(new Instruction(Code.Not));
                    break;
                case Expression.Negate negate:
                    Emit(negate.Of);
                    instructions.Add(new Instruction(Code.Negate));
                    break;
                case Expression.Binary binary:
                    Emit(binary.Left);
                    Emit(binary.Right);
                    instructions.Add(new Instruction(Code.Apply, Operator: binary.Operator));
                    break;
                default:
                    throw new UnreachableException();
            }
        }
    }

    public bool Holds(in PackedState state) => Evaluate(state) != 0;

    public int Evaluate(in PackedState state)
    {
        // Each instruction leaves at most one value; a parsed expression has at most 200 parts.
        Span<int> stack = stackalloc int[_instructions.Length];
        var top = -1;
        foreach (ref readonly var instruction in _instructions.AsSpan())
        {
            switch (instruction.Code)
            {
                case Code.Push:
                    stack[++top] = instruction.Value;
                    break;
                case Code.Load:
                    stack[++top] = state[instruction.Slot];
                    break;
                case Code.Not:
                    stack[top] = stack[top] == 0 ? 1 : 0;
                    break;
                case Code.Negate:
                    stack[top] = -stack[top];
                    break;
                default:
                    top--;
                    stack[top] = Apply(instruction.Operator, stack[top], stack[top + 1]);
                    break;
            }
        }

        return stack[0];
    }

    /// <summary>Adds to a mask what the expression reads.</summary>
    public void Reads(ref PackedState mask)
    {
        foreach (ref readonly var instruction in _instructions.AsSpan())
        {
            if (instruction.Code == Code.Load)
            {
                mask.Fill(instruction.Slot);
            }
        }
    }

    private static int Apply(Operator operation, int left, int right) => operation switch
    {
        Operator.Or => left | right,
        Operator.And => left & right,
        Operator.Equal => left == right ? 1 : 0,
        Operator.NotEqual => left != right ? 1 : 0,
        Operator.Less => left < right ? 1 : 0,
        Operator.LessOrEqual => left <= right ? 1 : 0,
        Operator.Greater => left > right ? 1 : 0,
        Operator.GreaterOrEqual => left >= right ? 1 : 0,
        Operator.Add => Arithmetic.Add(left, right),
        Operator.Subtract => Arithmetic.Subtract(left, right),
        Operator.Multiply => Arithmetic.Multiply(left, right),
        _ => throw new UnreachableException(),
    };

    private readonly record struct Instruction(
        Code Code, Slot Slot = default, int Value = 0, Operator Operator = Operator.Or);
}
