namespace DynamoObjects.Mock.Tests.Operations.Tables;

/// <summary>The settings of tables behave as measured, with AWS's durations and limits.</summary>
public class SettingsTests
{
    public static TheoryData<string> Encryption => RequestRow.Names(EncryptionRows.All);

    public static TheoryData<string> TableClasses => RequestRow.Names(TableClassRows.All);

    public static TheoryData<string> Streams => RequestRow.Names(StreamRows.All);

    public static TheoryData<string> Protection => RequestRow.Names(ProtectionRows.All);

    public static TheoryData<string> Tags => RequestRow.Names(TagRows.All);

    public static TheoryData<string> TimeToLive => RequestRow.Names(TimeToLiveRows.All);

    public static TheoryData<string> Names => RequestRow.Names(TableNameRows.All);

    [Theory]
    [MemberData(nameof(Encryption))]
    public void Encryption_changes_as_measured(string name) => RequestRow.Check(EncryptionRows.All, name);

    [Theory]
    [MemberData(nameof(TableClasses))]
    public void The_class_changes_as_measured(string name) => RequestRow.Check(TableClassRows.All, name);

    [Theory]
    [MemberData(nameof(Streams))]
    public void Streams_are_enabled_and_disabled_as_measured(string name) => RequestRow.Check(StreamRows.All, name);

    [Theory]
    [MemberData(nameof(Protection))]
    public void Deletion_protection_changes_as_measured(string name) => RequestRow.Check(ProtectionRows.All, name);

    [Theory]
    [MemberData(nameof(Tags))]
    public void Tags_change_as_measured(string name) => RequestRow.Check(TagRows.All, name);

    [Theory]
    [MemberData(nameof(TimeToLive))]
    public void Time_to_live_changes_as_measured(string name) => RequestRow.Check(TimeToLiveRows.All, name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Tables_are_named_and_listed_as_measured(string name) => RequestRow.Check(TableNameRows.All, name);
}
