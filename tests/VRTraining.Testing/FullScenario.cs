// A small script that uses everything the format has, without a finding.
namespace VRTraining.Testing;

/// <summary>A small script that uses every member, move, effect and sort of expression of the format.</summary>
public static class FullScenario
{
    /// <summary>The script as a file.</summary>
    public const string Json = """
        {
          "$schema": "../../docs/scenario.schema.json",
          "format": 1,
          "id": "full",
          "version": "1.2.3",
          "language": "en-GB",
          "title": "Everything at once",
          "summary": "Uses all that the format has.",
          "minutes": 60,
          "learningObjectives": ["One.", "Two."],
          "skills": [
            {
              "id": "listening", "name": "Listening", "description": "Listens.",
              "anchors": [{ "level": 1, "text": "Waits." }, { "level": 2, "text": "Asks." }],
              "masteryMinimum": 3
            }
          ],
          "prebrief": {
            "fictionContract": "Nothing here is real.",
            "roles": [{ "who": "learner", "text": "You lead." }, { "who": "tom", "text": "Tom is new." }],
            "whoSeesWhat": "Only you.",
            "stopWord": "stop"
          },
          "setting": {
            "room": "video-wall",
            "seats": [{ "character": "tom", "seat": "left" }, { "character": "rosa-b", "seat": "right" }],
            "light": "evening",
            "ambience": "room-tone"
          },
          "characters": [
            {
              "id": "tom", "name": "Tom", "role": "New", "model": "tom", "voice": "tom",
              "moods": { "trust": { "start": 50 }, "openness": { "start": 5, "min": 5, "max": 95 }, "stress": { "start": 0, "max": 10 } }
            },
            { "id": "rosa-b", "name": "Rosa", "role": "Lead", "model": "rosa", "voice": "rosa" }
          ],
          "variables": [
            { "id": "told", "type": "boolean", "start": true },
            { "id": "tone", "type": "enum", "values": ["cold", "warm"], "start": "warm" },
            { "id": "turns", "type": "number", "min": -1000000, "max": 1000000, "start": -7 }
          ],
          "nodes": [
            {
              "id": "open",
              "checkpoint": true,
              "lines": [
                {
                  "id": "l1", "speaker": "tom", "text": "Look \u201chere\u201d \\ \ud83d\ude42", "expression": "angry-restrained",
                  "gesture": "open-palms", "gaze": "rosa-b", "thought": "Hm."
                },
                { "id": "l2", "speaker": "narrator", "text": "A pause.", "gaze": "down" },
                { "id": "l3", "speaker": "rosa-b", "text": "Go on.", "gaze": "away" }
              ],
              "hints": ["Ask.", "Wait."],
              "limitSeconds": 3,
              "onTimeout": {
                "id": "silent", "text": "(Silence.)", "quality": "setback", "consequence": "He looks away.",
                "effects": [{ "mood": "tom.stress", "add": 5, "reason": "Nothing came." }], "goto": "split"
              },
              "choices": [
                {
                  "id": "c1", "text": "How so?", "when": "not (told and tone == cold) or turns * (2 - turns) >= -3 - (1 - 2)",
                  "effects": [
                    { "mood": "tom.trust", "add": -100, "reason": "R1." },
                    { "set": "told", "to": false, "reason": "R2." },
                    { "set": "tone", "to": "cold", "reason": "R3." },
                    { "set": "turns", "to": "turns + -mood(tom, trust) * 0", "reason": "R4." },
                    { "set": "turns", "to": -5, "reason": "R5." },
                    { "points": "listening", "add": 100, "anchor": 2, "reason": "R6." }
                  ],
                  "quality": "best", "tags": ["question", "observable"], "goto": "split"
                },
                { "id": "c2", "text": "I see.", "quality": "acceptable", "consequence": "It goes on.", "goto": "ask" }
              ]
            },
            {
              "id": "split",
              "if": [
                { "when": "visited(ask) and (not told) == (warm != tone)", "goto": "close" },
                { "when": "mood(tom, stress) < 5", "goto": "luck" }
              ],
              "else": "ask"
            },
            { "id": "luck", "random": [{ "weight": 1, "goto": "ask" }, { "weight": 1000, "goto": "aside" }] },
            { "id": "aside", "call": "scene", "then": "ask" },
            { "id": "scene", "lines": [{ "id": "l4", "speaker": "tom", "text": "By the way." }], "goto": "return" },
            {
              "id": "ask",
              "answer": {
                "prompt": "What do you say?",
                "options": [{ "id": "o1", "text": "Thanks.", "matches": ["thanks", "thank you"], "quality": "best", "goto": "think" }],
                "otherwise": { "id": "o2", "text": "(Else.)", "quality": "acceptable", "goto": "think" }
              }
            },
            { "id": "think", "reflect": { "prompt": "What happened?", "goto": "on" } },
            { "id": "on", "goto": "close" },
            { "id": "close", "ending": "over" }
          ],
          "endings": [{ "id": "over", "outcome": "mixed", "title": "Over", "text": "It is over." }],
          "debrief": {
            "questions": [
              { "phase": "reactions", "text": "How was it?" }, { "phase": "description", "text": "What was said?" },
              { "phase": "analysis", "text": "Why?" }, { "phase": "application", "text": "What next?" }
            ],
            "modelAnswer": { "text": "A.", "why": "B." },
            "goodExample": { "text": "C.", "why": "D." },
            "poorExample": { "text": "E.", "why": "F." }
          },
          "provenance": {
            "authors": ["A"], "licence": "CC0-1.0", "created": "2024-02-29", "sources": ["A book."], "notes": "None."
          }
        }
        """;
}
