// Names are sealed, readable by the key's owner alone, and never needed.
using System.Security.Cryptography;
using System.Text;
using VRTraining.Storage.Names;
using VRTraining.Testing;

namespace VRTraining.Storage.Tests.Names;

public sealed class NameBookTests
{
    private static readonly Person Ada = new("Ada Łovelace 🙂", "ada@example.org", "00123");

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    private string Key => Path.Combine(_folder.Path, "elsewhere", "names.key");

    private string File => _folder.PathOf(NameBook.FileName);

    private NameBook Book => new(_folder.Path, Key);

    [Test]
    public void Keep_GivesBackWhatWasKept_ToTheKeysOwnerAlone()
    {
        Book.Keep("quiet-otter", Ada);
        Book.Keep("bold-fox", new Person("=cmd()"));

        Assert.That(Book.Find("quiet-otter"), Is.EqualTo(Ada));
        Assert.That(Book.Find("bold-fox"), Is.EqualTo(new Person("=cmd()")));
        Assert.That(Book.Find("nobody"), Is.Null);
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            Assert.That((System.IO.File.GetUnixFileMode(Key), System.IO.File.GetUnixFileMode(File)), Is.EqualTo((owner, owner)));
        }
    }

    [Test]
    public void Key_ThatIsBoundToAUser_IsNotWhatLiesInItsFile_AndOpensForNobodyElse()
    {
        // What DPAPI does on Windows, for whom to tell its users apart.
        KeyBinding BoundTo(byte user) => new(
            key => [user, .. key.Select(one => (byte)(one ^ user))],
            kept => kept[0] == user ? [.. kept[1..].Select(one => (byte)(one ^ user))] : throw new CryptographicException("Not yours."));
        NameBook BookOf(byte user) => new(_folder.Path, Key, BoundTo(user));

        BookOf(7).Keep("quiet-otter", Ada);

        Assert.That(BookOf(7).Find("quiet-otter"), Is.EqualTo(Ada));
        Assert.That(System.IO.File.ReadAllBytes(Key), Has.Length.EqualTo(33));
        Assert.That(() => BookOf(8).Find("quiet-otter"), Throws.TypeOf<NamesLockedException>());
        Assert.That(() => BookOf(8).Keep("bold-fox", Ada), Throws.TypeOf<NamesLockedException>());
        Assert.That(() => Book.Find("quiet-otter"), Throws.TypeOf<NamesLockedException>(), "the file alone opens nothing");
        Assert.That(BookOf(7).Find("quiet-otter"), Is.EqualTo(Ada));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "There are no such permissions.")]
    public void Key_ThatOthersMayRead_IsTakenFromThem()
    {
        Book.Keep("quiet-otter", Ada);
#pragma warning disable CA1416 // Not on Windows, as the attribute says.
        System.IO.File.SetUnixFileMode(Key, (UnixFileMode)0b110_100_100);

        Book.Find("quiet-otter");

        Assert.That(System.IO.File.GetUnixFileMode(Key), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
#pragma warning restore CA1416
    }

    [Test]
    public void File_SaysNoNameAndNoLength()
    {
        Book.Keep("quiet-otter", Ada);
        var one = System.IO.File.ReadAllText(File);
        Book.Keep("quiet-otter", Ada with { Name = "A", Email = "a@b", IdNumber = "1" });
        var other = System.IO.File.ReadAllText(File);

        Assert.That(one, Does.Not.Contain("ada").IgnoreCase.And.Not.Contain(Convert.ToBase64String(Encoding.UTF8.GetBytes("Ada"))));
        Assert.That(other, Has.Length.EqualTo(one.Length).And.Not.EqualTo(one));
    }

    [Test]
    public void Find_WithAnotherKeyOrNone_IsLocked_AndKeepsTheFile()
    {
        Book.Keep("quiet-otter", Ada);
        var before = System.IO.File.ReadAllBytes(File);
        System.IO.File.Delete(Key);

        Assert.That(() => Book.Find("quiet-otter"), Throws.InstanceOf<NamesLockedException>());
        Assert.That(() => Book.Keep("bold-fox", Ada), Throws.InstanceOf<NamesLockedException>());

        System.IO.File.WriteAllBytes(Key, new byte[32]);
        Assert.That(() => Book.Find("quiet-otter"), Throws.InstanceOf<NamesLockedException>());
        Assert.That(System.IO.File.ReadAllBytes(File), Is.EqualTo(before));
    }

    [Test]
    public void Find_WhenAFieldWasMovedToAnotherProfile_IsLocked()
    {
        Book.Keep("quiet-otter", Ada);
        System.IO.File.WriteAllText(File, System.IO.File.ReadAllText(File).Replace("quiet-otter", "bold-fox", StringComparison.Ordinal));

        Assert.That(() => Book.Find("bold-fox"), Throws.InstanceOf<NamesLockedException>());
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("null")]
    [TestCase("{\"Format\":2}")]
    [TestCase("{\"Format\":1,\"People\":{\"quiet-otter\":null}}")]
    [TestCase("{\"Format\":1,\"People\":{\"quiet-otter\":{\"Name\":null}}}")]
    public void Find_InADamagedOrNewerFile_IsLocked_AndNamesTheFile(string content)
    {
        System.IO.File.WriteAllText(File, content);

        Assert.That(() => Book.Find("quiet-otter"), Throws.InstanceOf<NamesLockedException>().With.Message.StartsWith(
            $"The file of names, {File}, is damaged or was written by a newer VRTraining; "));
    }

    [TestCase(0)]
    [TestCase(31)]
    [TestCase(33)]
    public void Keep_WhereTheKeyIsDamaged_IsLocked_NamesTheKey_AndLeavesIt(int length)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Key)!);
        System.IO.File.WriteAllBytes(Key, new byte[length]);

        Assert.That(() => Book.Keep("quiet-otter", Ada), Throws.InstanceOf<NamesLockedException>().With.Message.StartsWith(
            $"The key {Key} does not open names here: it is missing, damaged, or belongs to another user or folder; "));
        Assert.That(System.IO.File.ReadAllBytes(Key), Has.Length.EqualTo(length), "it may open names of another data folder");
        Assert.That(Directory.EnumerateFiles(_folder.Path), Is.Empty);
    }

    [Test]
    public void Keep_WhereTheFolderOfNamesCannotBeWritten_LeavesNoPieceBehind()
    {
        Directory.CreateDirectory(File);

        Assert.That(() => Book.Keep("quiet-otter", Ada), Throws.InstanceOf<IOException>().Or.InstanceOf<UnauthorizedAccessException>());
        Assert.That(Directory.EnumerateFiles(_folder.Path), Is.Empty);
    }

    [Test]
    public void Forget_NeedsNoKey_AndTheLastOneTakesTheFileAlong()
    {
        Book.Keep("quiet-otter", Ada);
        Book.Keep("bold-fox", Ada);
        System.IO.File.Delete(Key);

        Assert.That(Book.Forget("quiet-otter"), Is.True);
        Assert.That(System.IO.File.ReadAllText(File), Does.Not.Contain("quiet-otter"));
        Assert.That(Book.Forget("quiet-otter"), Is.False);
        Assert.That(Book.Forget("bold-fox"), Is.True);
        Assert.That(System.IO.File.Exists(File), Is.False);
    }

    [TestCase(100, true)]
    [TestCase(101, false)]
    [TestCase(10_000, false)]
    public void Person_WithManyEmoji_IsTakenUpToAHundred(int emoji, bool taken)
    {
        var person = new Person(string.Concat(Enumerable.Repeat("👩🏽‍💻", emoji)));

        Assert.That(person.Problem, taken ? Is.Null : Is.EqualTo("Names, addresses and numbers have at most 100 letters."));
    }

    [TestCase(" ", null)]
    [TestCase("two\nlines", null)]
    [TestCase("Ada", "ada")]
    [TestCase("Ada", "a@b c")]
    public void Person_ThatCannotBe_SaysWhy(string name, string? email)
    {
        var person = new Person(name, email);

        Assert.That(person.Problem, Is.Not.Null);
        Assert.That(() => Book.Keep("quiet-otter", person), Throws.ArgumentException);
    }
}
