// The smallest script without a finding: examples and tests change one thing in it.
namespace VRTraining.Testing;

/// <summary>The smallest script without a finding.</summary>
public static class MinimalScenario
{
    /// <summary>The script as a file, with two nodes: <c>ask</c> offers one choice that leads to <c>done</c>.</summary>
    public const string Json = """
        {
          "format": 1,
          "id": "minimal",
          "version": "1.0.0",
          "title": "Ask for help",
          "summary": "You ask a colleague for help.",
          "minutes": 2,
          "learningObjectives": ["Ask for help early."],
          "skills": [
            {
              "id": "asking",
              "name": "Asking",
              "description": "Asks openly for help.",
              "anchors": [
                { "level": 1, "text": "Hints at a difficulty." },
                { "level": 2, "text": "Says what help is needed." }
              ],
              "masteryMinimum": 1
            }
          ],
          "prebrief": {
            "fictionContract": "Maya is not real; a wrong move costs nothing.",
            "roles": [{ "who": "learner", "text": "You are stuck." }],
            "whoSeesWhat": "Only you see this run.",
            "stopWord": "pause"
          },
          "setting": {
            "room": "meeting-room",
            "seats": [{ "character": "maya", "seat": "opposite" }],
            "light": "morning",
            "ambience": "none"
          },
          "characters": [
            {
              "id": "maya",
              "name": "Maya",
              "role": "Colleague",
              "model": "maya",
              "voice": "maya",
              "moods": { "trust": { "start": 50 } }
            }
          ],
          "nodes": [
            {
              "id": "ask",
              "lines": [{ "id": "ask-1", "speaker": "maya", "text": "How is it going?" }],
              "choices": [
                {
                  "id": "ask-openly",
                  "text": "I am stuck. Could you look at it with me?",
                  "effects": [{ "points": "asking", "add": 1, "anchor": 2, "reason": "You said what you need." }],
                  "quality": "best",
                  "goto": "done"
                }
              ]
            },
            {
              "id": "done",
              "ending": "helped"
            }
          ],
          "endings": [
            { "id": "helped", "outcome": "good", "title": "Helped", "text": "You solve it together." }
          ],
          "debrief": {
            "questions": [
              { "phase": "reactions", "text": "How was it to ask?" },
              { "phase": "description", "text": "What was said?" },
              { "phase": "analysis", "text": "What made it easy?" },
              { "phase": "application", "text": "Whom will you ask next?" }
            ],
            "modelAnswer": { "text": "I am stuck with this.", "why": "It is plain." },
            "goodExample": { "text": "Could you look at it?", "why": "It asks." },
            "poorExample": { "text": "It is fine.", "why": "It hides the need." }
          },
          "provenance": {
            "authors": ["A trainer"],
            "licence": "CC-BY-4.0",
            "created": "2026-11-23"
          }
        }
        """;
}
