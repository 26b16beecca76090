// The names of learners who gave one: a file of its own, each field sealed.
using System.Security.Cryptography;
using System.Text.Json;
using VRTraining.Storage.Files;

namespace VRTraining.Storage.Names;

/// <summary>
/// The names of learners who gave one, apart from the results. Without the key, which the operating system's user owns, the
/// file says only how many gave a name. Everything else works without it.
/// </summary>
public sealed class NameBook
{
    /// <summary>The file's name within the data folder.</summary>
    public const string FileName = "names.json";

    private const int Format = 1;

    private readonly string _folder;
    private readonly string _keyFile;
    private readonly KeyBinding _binding;

    /// <summary>The names of a data folder.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="keyFile">The key; made when the first name is given.</param>
    public NameBook(string folder, string keyFile)
        : this(folder, keyFile, KeyBinding.Here)
    {
    }

    internal NameBook(string folder, string keyFile, KeyBinding binding) =>
        (_folder, _keyFile, _binding) = (folder, keyFile, binding);

    private string File => Path.Combine(_folder, FileName);

    /// <summary>Who a profile is; null where they did not say.</summary>
    /// <exception cref="NamesLockedException">The names are under another user's key, or damaged.</exception>
    public Person? Find(string profile)
    {
        if (Kept().People.GetValueOrDefault(profile) is not { } kept)
        {
            return null;
        }

        return WithKey(() =>
        {
            var key = NameKey.Read(_keyFile, _binding) ?? throw new CryptographicException("There is no key.");
            string? Open(string field, byte[]? bytes) => bytes is null ? null : SealedField.Open(key, profile, field, bytes);
            return new Person(Open("name", kept.Name)!, Open("email", kept.Email), Open("id-number", kept.IdNumber));
        });
    }

    /// <summary>Keeps who a profile is.</summary>
    /// <exception cref="ArgumentException">See <see cref="Person.Problem"/>.</exception>
    /// <exception cref="NamesLockedException">The names are under another user's key, or the key is damaged.</exception>
    public void Keep(string profile, Person person)
    {
        if (person.Problem is { } problem)
        {
            throw new ArgumentException(problem, nameof(person));
        }

        var book = Kept();
        if (book.People.Keys.FirstOrDefault() is { } someone)
        {
            // Two keys in one file would lock one of them out for good.
            Find(someone);
        }

        var key = WithKey(() => NameKey.Read(_keyFile, _binding) ?? NameKey.Make(_keyFile, _binding));
        byte[]? Seal(string field, string? text) => text is null ? null : SealedField.Seal(key, profile, field, text);
        book.People[profile] = new SealedPerson(
            Seal("name", person.Name.Trim())!, Seal("email", person.Email), Seal("id-number", person.IdNumber));
        Write(book);
    }

    /// <summary>Forgets who a profile is; needs no key.</summary>
    /// <returns>Whether anything was kept.</returns>
    public bool Forget(string profile)
    {
        var book = Kept();
        if (!book.People.Remove(profile))
        {
            return false;
        }

        if (book.People.Count == 0)
        {
            System.IO.File.Delete(File);
        }
        else
        {
            Write(book);
        }

        return true;
    }

    private T WithKey<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (CryptographicException locked)
        {
            throw NamesLockedException.OfKey(_keyFile, File, locked);
        }
    }

    private SealedBook Kept()
    {
        if (!System.IO.File.Exists(File))
        {
            return new SealedBook(Format, []);
        }

        try
        {
            return JsonSerializer.Deserialize<SealedBook>(System.IO.File.ReadAllBytes(File)) is { Format: Format, People: { } people } book
                && people.Values.All(person => person?.Name is not null)
                    ? book
                    : throw new JsonException("Another format.");
        }
        catch (JsonException damaged)
        {
            throw NamesLockedException.OfFile(File, damaged);
        }
    }

    private void Write(SealedBook book)
    {
        Directory.CreateDirectory(_folder);
        OwnerOnly.Write(File, JsonSerializer.SerializeToUtf8Bytes(book), overwrite: true);
    }

    private sealed record SealedBook(int Format, SortedDictionary<string, SealedPerson> People);

    private sealed record SealedPerson(byte[] Name, byte[]? Email, byte[]? IdNumber);
}
