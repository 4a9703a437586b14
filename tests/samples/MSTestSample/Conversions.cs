#pragma warning disable MSTEST0014 // The rows are invalid on purpose.
namespace MoreSample;

/// <summary>The same rows with the framework's own attribute and with ours.</summary>
/// <remarks>Each test fails with the received arguments in its message; if a row cannot be converted, the framework
/// fails it.</remarks>
[TestClass]
[DynamoBackends(Backend.Mock)]
public class Conversions
{
    [TestMethod]
    [DataRow("3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    public void Guid_of_text(Guid value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow("3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    public void Guid_of_text_given(DynamoTestContext test, Guid value) => Saw.Value([value]);

    [TestMethod]
    [DataRow("3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    public void Nullable_guid_of_text(Guid? value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow("3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    public void Nullable_guid_of_text_given(Guid? value, DynamoTestContext test) => Saw.Value([value]);

    [TestMethod]
    [DataRow("2020-01-02T03:04:05")]
    public void Date_and_time_of_text(DateTime value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow("2020-01-02T03:04:05")]
    public void Date_and_time_of_text_given(DynamoTestContext test, DateTime value) => Saw.Value([value]);

    [TestMethod]
    [DataRow("2020-01-02")]
    public void Nullable_date_and_time_of_text(DateTime? value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow("2020-01-02")]
    public void Nullable_date_and_time_of_text_given(DateTime? value, DynamoTestContext test) => Saw.Value([value]);

    [TestMethod]
    [DataRow("2020-01-02T03:04:05+02:00")]
    public void Date_and_time_with_offset_of_text(DateTimeOffset value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow("2020-01-02T03:04:05+02:00")]
    public void Date_and_time_with_offset_of_text_given(DynamoTestContext test, DateTimeOffset value) => Saw.Value([value]);

    [TestMethod]
    [DataRow("01:02:03")]
    public void Time_span_of_text(TimeSpan value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow("01:02:03")]
    public void Time_span_of_text_given(TimeSpan value, DynamoTestContext test) => Saw.Value([value]);

    [TestMethod]
    [DataRow("2020-01-02")]
    public void Date_of_text(DateOnly value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow("2020-01-02")]
    public void Date_of_text_given(DynamoTestContext test, DateOnly value) => Saw.Value([value]);

    [TestMethod]
    [DataRow("03:04")]
    public void Time_of_text(TimeOnly value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow("03:04")]
    public void Time_of_text_given(TimeOnly value, DynamoTestContext test) => Saw.Value([value]);

    [TestMethod]
    [DataRow("http://a/b")]
    public void Uri_of_text(Uri value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow("http://a/b")]
    public void Uri_of_text_given(DynamoTestContext test, Uri value) => Saw.Value([value]);

    [TestMethod]
    [DataRow("1.2")]
    public void Version_of_text(Version value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow("1.2")]
    public void Version_of_text_given(Version value, DynamoTestContext test) => Saw.Value([value]);

    [TestMethod]
    [DataRow("none")]
    public void Guid_of_no_guid(Guid value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow("none")]
    public void Guid_of_no_guid_given(DynamoTestContext test, Guid value) => Saw.Value([value]);

    [TestMethod]
    [DataRow(1.5)]
    public void Decimal_of_double(decimal value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(1.5)]
    public void Decimal_of_double_given(decimal value, DynamoTestContext test) => Saw.Value([value]);

    [TestMethod]
    [DataRow(2)]
    public void Decimal_of_int(decimal value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(2)]
    public void Decimal_of_int_given(DynamoTestContext test, decimal value) => Saw.Value([value]);

    [TestMethod]
    [DataRow("2.5")]
    public void Decimal_of_text(decimal value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow("2.5")]
    public void Decimal_of_text_given(decimal value, DynamoTestContext test) => Saw.Value([value]);

    [TestMethod]
    [DataRow(3)]
    public void Nullable_decimal_of_int(decimal? value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(3)]
    public void Nullable_decimal_of_int_given(DynamoTestContext test, decimal? value) => Saw.Value([value]);

    [TestMethod]
    [DataRow(3.5)]
    public void Nullable_decimal_of_double(decimal? value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(3.5)]
    public void Nullable_decimal_of_double_given(decimal? value, DynamoTestContext test) => Saw.Value([value]);

    [TestMethod]
    [DataRow(null)]
    public void Nullable_decimal_of_null(decimal? value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(null)]
    public void Nullable_decimal_of_null_given(DynamoTestContext test, decimal? value) => Saw.Value([value]);

    [TestMethod]
    [DataRow(null)]
    public void Decimal_of_null(decimal value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(null)]
    public void Decimal_of_null_given(decimal value, DynamoTestContext test) => Saw.Value([value]);

    [TestMethod]
    [DataRow(4)]
    public void Long_of_int(long value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(4)]
    public void Long_of_int_given(DynamoTestContext test, long value) => Saw.Value([value]);

    [TestMethod]
    [DataRow(5L)]
    public void Int_of_long(int value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(5L)]
    public void Int_of_long_given(int value, DynamoTestContext test) => Saw.Value([value]);

    [TestMethod]
    [DataRow(6)]
    public void Short_of_int(short value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(6)]
    public void Short_of_int_given(DynamoTestContext test, short value) => Saw.Value([value]);

    [TestMethod]
    [DataRow(7)]
    public void Byte_of_int(byte value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(7)]
    public void Byte_of_int_given(byte value, DynamoTestContext test) => Saw.Value([value]);

    [TestMethod]
    [DataRow(300)]
    public void Byte_of_int_that_is_too_large(byte value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(300)]
    public void Byte_of_int_that_is_too_large_given(DynamoTestContext test, byte value) => Saw.Value([value]);

    [TestMethod]
    [DataRow(8)]
    public void Unsigned_of_int(uint value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(8)]
    public void Unsigned_of_int_given(uint value, DynamoTestContext test) => Saw.Value([value]);

    [TestMethod]
    [DataRow(9)]
    public void Double_of_int(double value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(9)]
    public void Double_of_int_given(DynamoTestContext test, double value) => Saw.Value([value]);

    [TestMethod]
    [DataRow(9.5)]
    public void Float_of_double(float value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(9.5)]
    public void Float_of_double_given(float value, DynamoTestContext test) => Saw.Value([value]);

    [TestMethod]
    [DataRow(10)]
    public void Nullable_long_of_int(long? value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(10)]
    public void Nullable_long_of_int_given(DynamoTestContext test, long? value) => Saw.Value([value]);

    [TestMethod]
    [DataRow("11")]
    public void Int_of_text(int value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow("11")]
    public void Int_of_text_given(int value, DynamoTestContext test) => Saw.Value([value]);

    [TestMethod]
    [DataRow('c')]
    public void Int_of_char(int value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow('c')]
    public void Int_of_char_given(DynamoTestContext test, int value) => Saw.Value([value]);

    [TestMethod]
    [DataRow('c')]
    public void Char_of_char(char value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow('c')]
    public void Char_of_char_given(char value, DynamoTestContext test) => Saw.Value([value]);

    [TestMethod]
    [DataRow("c")]
    public void Char_of_text(char value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow("c")]
    public void Char_of_text_given(DynamoTestContext test, char value) => Saw.Value([value]);

    [TestMethod]
    [DataRow("true")]
    public void Bool_of_text(bool value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow("true")]
    public void Bool_of_text_given(bool value, DynamoTestContext test) => Saw.Value([value]);

    [TestMethod]
    [DataRow(DayOfWeek.Friday)]
    public void Enum_of_enum(DayOfWeek value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(DayOfWeek.Friday)]
    public void Enum_of_enum_given(DynamoTestContext test, DayOfWeek value) => Saw.Value([value]);

    [TestMethod]
    [DataRow("Friday")]
    public void Enum_of_text(DayOfWeek value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow("Friday")]
    public void Enum_of_text_given(DayOfWeek value, DynamoTestContext test) => Saw.Value([value]);

    [TestMethod]
    [DataRow(5)]
    public void Enum_of_int(DayOfWeek value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(5)]
    public void Enum_of_int_given(DynamoTestContext test, DayOfWeek value) => Saw.Value([value]);

    [TestMethod]
    [DataRow(DayOfWeek.Friday)]
    public void Nullable_enum_of_enum(DayOfWeek? value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(DayOfWeek.Friday)]
    public void Nullable_enum_of_enum_given(DayOfWeek? value, DynamoTestContext test) => Saw.Value([value]);

    [TestMethod]
    [DataRow("Friday")]
    public void Nullable_enum_of_text(DayOfWeek? value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow("Friday")]
    public void Nullable_enum_of_text_given(DynamoTestContext test, DayOfWeek? value) => Saw.Value([value]);

    [TestMethod]
    [DataRow(12)]
    public void Text_of_int(string value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(12)]
    public void Text_of_int_given(string value, DynamoTestContext test) => Saw.Value([value]);

    [TestMethod]
    [DataRow(null)]
    public void Text_of_null(string? value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(null)]
    public void Text_of_null_given(DynamoTestContext test, string? value) => Saw.Value([value]);

    [TestMethod]
    [DataRow(null)]
    public void Nullable_int_of_null(int? value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(null)]
    public void Nullable_int_of_null_given(int? value, DynamoTestContext test) => Saw.Value([value]);

    [TestMethod]
    [DataRow(null)]
    public void Int_of_null(int value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(null)]
    public void Int_of_null_given(DynamoTestContext test, int value) => Saw.Value([value]);

    [TestMethod]
    [DataRow("o")]
    public void Object_of_text(object value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow("o")]
    public void Object_of_text_given(object value, DynamoTestContext test) => Saw.Value([value]);

    [TestMethod]
    [DataRow(typeof(string))]
    public void Type_of_type(Type value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(typeof(string))]
    public void Type_of_type_given(DynamoTestContext test, Type value) => Saw.Value([value]);

    [TestMethod]
    [DataRow("i")]
    public void Implicit_of_text(Implied value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow("i")]
    public void Implicit_of_text_given(Implied value, DynamoTestContext test) => Saw.Value([value]);

    [TestMethod]
    [DataRow("e")]
    public void Explicit_of_text(Stated value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow("e")]
    public void Explicit_of_text_given(DynamoTestContext test, Stated value) => Saw.Value([value]);

    [TestMethod]
    [DataRow(new[] { 1, 2 })]
    public void Ints_of_ints(int[] value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(new[] { 1, 2 })]
    public void Ints_of_ints_given(int[] value, DynamoTestContext test) => Saw.Value([value]);

    [TestMethod]
    [DataRow(new[] { 1, 2 })]
    public void Longs_of_ints(long[] value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(new[] { 1, 2 })]
    public void Longs_of_ints_given(DynamoTestContext test, long[] value) => Saw.Value([value]);

    [TestMethod]
    [DataRow(new[] { "a", "b" })]
    public void Texts_of_texts(string[] value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(new[] { "a", "b" })]
    public void Texts_of_texts_given(string[] value, DynamoTestContext test) => Saw.Value([value]);

    [TestMethod]
    [DataRow(new object[] { 1, "b" })]
    public void Objects_of_objects(object[] value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(new object[] { 1, "b" })]
    public void Objects_of_objects_given(DynamoTestContext test, object[] value) => Saw.Value([value]);

    [TestMethod]
    [DataRow(new[] { 1, 2 })]
    public void Enumerable_of_ints(IEnumerable<int> value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(new[] { 1, 2 })]
    public void Enumerable_of_ints_given(IEnumerable<int> value, DynamoTestContext test) => Saw.Value([value]);

    [TestMethod]
    [DataRow("a")]
    public void Optional_left_out(string letter, int value = 5) => Saw.Value([value, letter]);

    [DynamoTestMethod]
    [DynamoDataRow("a")]
    public void Optional_left_out_given(DynamoTestContext test, string letter, int value = 5) => Saw.Value([value, letter]);

    [TestMethod]
    [DataRow("a", "3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    public void Optional_of_text(string letter, Guid value = default) => Saw.Value([value, letter]);

    [DynamoTestMethod]
    [DynamoDataRow("a", "3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    public void Optional_of_text_given(string letter, DynamoTestContext test, Guid value = default) => Saw.Value([value, letter]);

    [TestMethod]
    [DataRow("a")]
    public void Optional_nullable_left_out(string letter, string? value = null) => Saw.Value([value, letter]);

    [DynamoTestMethod]
    [DynamoDataRow("a")]
    public void Optional_nullable_left_out_given(DynamoTestContext test, string letter, string? value = null) => Saw.Value([value, letter]);

    [TestMethod]
    [DataRow("a", 7)]
    public void Optional_conversion(string letter, decimal value = 5) => Saw.Value([value, letter]);

    [DynamoTestMethod]
    [DynamoDataRow("a", 7)]
    public void Optional_conversion_given(string letter, DynamoTestContext test, decimal value = 5) => Saw.Value([value, letter]);

    [TestMethod]
    [DataRow("a")]
    public void Rest_of_none(string letter, params int[] value) => Saw.Value([value, letter]);

    [DynamoTestMethod]
    [DynamoDataRow("a")]
    public void Rest_of_none_given(DynamoTestContext test, string letter, params int[] value) => Saw.Value([value, letter]);

    [TestMethod]
    [DataRow("a", 1)]
    public void Rest_of_one(string letter, params int[] value) => Saw.Value([value, letter]);

    [DynamoTestMethod]
    [DynamoDataRow("a", 1)]
    public void Rest_of_one_given(string letter, DynamoTestContext test, params int[] value) => Saw.Value([value, letter]);

    [TestMethod]
    [DataRow("a", 1, 2)]
    public void Rest_of_two(string letter, params int[] value) => Saw.Value([value, letter]);

    [DynamoTestMethod]
    [DynamoDataRow("a", 1, 2)]
    public void Rest_of_two_given(DynamoTestContext test, string letter, params int[] value) => Saw.Value([value, letter]);

    [TestMethod]
    [DataRow("a", new[] { 1, 2 })]
    public void Rest_of_an_array(string letter, params int[] value) => Saw.Value([value, letter]);

    [DynamoTestMethod]
    [DynamoDataRow("a", new[] { 1, 2 })]
    public void Rest_of_an_array_given(string letter, DynamoTestContext test, params int[] value) => Saw.Value([value, letter]);

    [TestMethod]
    [DataRow("a", null)]
    public void Rest_of_null(string letter, params string?[]? value) => Saw.Value([value, letter]);

    [DynamoTestMethod]
    [DynamoDataRow("a", null)]
    public void Rest_of_null_given(DynamoTestContext test, string letter, params string?[]? value) => Saw.Value([value, letter]);

    [TestMethod]
    [DataRow("a", "b")]
    public void Rest_of_another_type(string letter, params int[] value) => Saw.Value([value, letter]);

    [DynamoTestMethod]
    [DynamoDataRow("a", "b")]
    public void Rest_of_another_type_given(string letter, DynamoTestContext test, params int[] value) => Saw.Value([value, letter]);

    [TestMethod]
    [DataRow("a", 1, 2)]
    public void Rest_that_widens(string letter, params long[] value) => Saw.Value([value, letter]);

    [DynamoTestMethod]
    [DynamoDataRow("a", 1, 2)]
    public void Rest_that_widens_given(DynamoTestContext test, string letter, params long[] value) => Saw.Value([value, letter]);

    [TestMethod]
    [DataRow("a", "3f2504e0-4f89-11d3-9a0c-0305e82c3301", "3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    public void Rest_of_guids(string letter, params Guid[] value) => Saw.Value([value, letter]);

    [DynamoTestMethod]
    [DynamoDataRow("a", "3f2504e0-4f89-11d3-9a0c-0305e82c3301", "3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    public void Rest_of_guids_given(string letter, DynamoTestContext test, params Guid[] value) => Saw.Value([value, letter]);

    [TestMethod]
    [DataRow(1, 2)]
    public void Too_many(int value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(1, 2)]
    public void Too_many_given(DynamoTestContext test, int value) => Saw.Value([value]);

    [TestMethod]
    [DataRow(1)]
    public void Too_few(int number, int value) => Saw.Value([value, number]);

    [DynamoTestMethod]
    [DynamoDataRow(1)]
    public void Too_few_given(int number, DynamoTestContext test, int value) => Saw.Value([value, number]);

    [TestMethod]
    [DataRow(13)]
    public void Generic_of_int<T>(T value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(13)]
    public void Generic_of_int_given<T>(DynamoTestContext test, T value) => Saw.Value([value]);

    [TestMethod]
    [DataRow("g")]
    public void Generic_of_text<T>(T value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow("g")]
    public void Generic_of_text_given<T>(T value, DynamoTestContext test) => Saw.Value([value]);

    [TestMethod]
    [DataRow(new[] { 1, 2 })]
    public void Generic_array<T>(T[] value) => Saw.Value([value]);

    [DynamoTestMethod]
    [DynamoDataRow(new[] { 1, 2 })]
    public void Generic_array_given<T>(DynamoTestContext test, T[] value) => Saw.Value([value]);

    [TestMethod]
    [DataRow(1, 2)]
    public void Generic_pair<T>(T letter, T value) => Saw.Value([value, letter]);

    [DynamoTestMethod]
    [DynamoDataRow(1, 2)]
    public void Generic_pair_given<T>(T letter, DynamoTestContext test, T value) => Saw.Value([value, letter]);

    [TestMethod]
    [DataRow(1, "b")]
    public void Generic_pair_of_two_types<T>(T letter, T value) => Saw.Value([value, letter]);

    [DynamoTestMethod]
    [DynamoDataRow(1, "b")]
    public void Generic_pair_of_two_types_given<T>(DynamoTestContext test, T letter, T value) => Saw.Value([value, letter]);
}
