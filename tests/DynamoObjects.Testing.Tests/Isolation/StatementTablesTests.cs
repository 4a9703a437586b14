using DynamoObjects.Testing.Isolation;

namespace DynamoObjects.Testing.Tests.Isolation;

public class StatementTablesTests
{
    [Theory]
    [InlineData("SELECT * FROM store", "SELECT * FROM \"p-store\"")]
    [InlineData("select a from \"store\".\"ByCity\" where a = 'FROM x'", "select a from \"p-store\".\"ByCity\" where a = 'FROM x'")]
    [InlineData("INSERT INTO \"store\" VALUE {'id': 'it''s FROM here'}", "INSERT INTO \"p-store\" VALUE {'id': 'it''s FROM here'}")]
    [InlineData("UPDATE store SET a = 1 WHERE id = ?", "UPDATE \"p-store\" SET a = 1 WHERE id = ?")]
    [InlineData("DELETE FROM \"store\" WHERE \"from\" = 1", "DELETE FROM \"p-store\" WHERE \"from\" = 1")]
    [InlineData("EXISTS(SELECT * FROM \"store\" WHERE id = 'a')", "EXISTS(SELECT * FROM \"p-store\" WHERE id = 'a')")]
    [InlineData("SELECT * -- FROM other\nFROM store", "SELECT * -- FROM other\nFROM \"p-store\"")]
    [InlineData("no statement", "no statement")]
    public void Each_table_is_renamed_and_nothing_else(string statement, string expected) =>
        Assert.Equal(expected, StatementTables.Rename(statement, name => "p-" + name));
}
