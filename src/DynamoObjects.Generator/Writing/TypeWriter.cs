using DynamoObjects.Generator.Models;

namespace DynamoObjects.Generator.Writing;

/// <summary>Writes the converter of a record, nested record or derived record, without reflection.</summary>
internal sealed class TypeWriter(IndentedText text, EquatableArray<TypeModel> types, int index)
{
    private readonly TypeModel _type = types[index];
    private readonly List<PropertyModel> _properties = [.. types[index].Properties];

    public void Write()
    {
        text.Line("");
        Code.WriteAttributes(text);
        text.Line($"private sealed class Record{index} : {Code.Mapping}RecordConverter<{_type.QualifiedName}>");
        text.Open();
        text.Line($"internal static readonly Record{index} Instance = new Record{index}();");
        text.Line("");
        text.Line($"public override int Capacity => {Code.Number(_properties.Count + (_type.Derived.Count > 0 ? 8 : 0))};");
        if (_type.Derived.Count > 0)
            WriteTypeNames();
        text.Line("");
        WriteRead();
        text.Line("");
        WriteWrite();
        text.Line("");
        WriteProperties();
        new AccessorWriter(text, _type).Write();
        WriteConverters();
        text.Close();
    }

    private void WriteTypeNames()
    {
        text.Line($"public override string DiscriminatorAttributeName => {Code.Literal(_type.Discriminator)};");
        var names = string.Join(", ", _type.Derived.Select(derived => Code.Literal(derived.Name)));
        var list = "global::System.Collections.Generic.IReadOnlyList<string>";
        text.Line($"public override {list} TypeNames {{ get; }} = new string[] {{ {names} }};");
        foreach (var self in _type.Derived.Where(derived => derived.Type == index))
            text.Line($"public override string OwnTypeName => {Code.Literal(self.Name)};");
        text.Line($"public override bool RequiresTypeName => {Code.Bool(_type.Creation == CreationKind.None)};");
    }

    private void WriteRead()
    {
        text.Line($"public override {_type.QualifiedName} Read({Code.Item} item)");
        text.Open();
        text.Line($"{Code.Value} value;");
        if (_type.Derived.Count > 0)
            WriteDerivedRead();
        if (_type.Creation == CreationKind.None)
        {
            text.Close();
            return;
        }

        text.Line("int at = 0;");
        text.Line("try");
        text.Open();
        foreach (var required in _properties.Where(p => p.MissingBehavior == MissingAttributeBehavior.Throw))
            text.Line(
                $"at = {_properties.IndexOf(required)}; if (IsMissing(item, {Code.Literal(required.AttributeName)})) throw "
                    + $"CreateRequiredException();"
            );
        var parameters = _properties.Where(p => p.Parameter is not null).OrderBy(p => p.Parameter!.Position).ToList();
        foreach (var parameter in parameters)
            text.Line($"{parameter.Type} p{_properties.IndexOf(parameter)} = {parameter.Parameter!.Default};");
        WriteSwitch(parameters, (i, value) => $"p{i} = {value}", isNullable: false);
        foreach (var empty in parameters.Where(p => p.MissingBehavior == MissingAttributeBehavior.UseEmpty))
            text.Line($"if (p{_properties.IndexOf(empty)} == null) p{_properties.IndexOf(empty)} = {FormatEmpty(empty)};");
        text.Line($"{_type.QualifiedName} record = {Creation(parameters)};");
        WriteSwitch(
            [.. _properties.Where(p => p.Parameter is null)],
            (i, value) => Accessors.Set(_properties[i], _type, value),
            isNullable: true
        );
        foreach (var empty in _properties.Where(p => p is { MissingBehavior: MissingAttributeBehavior.UseEmpty, Parameter: null }))
            text.Line($"if ({Accessors.Get(empty, _type)} == null) {Accessors.Set(empty, _type, FormatEmpty(empty))};");
        text.Line("return record;");
        text.Close();
        text.Line("catch (global::System.Exception e) when (IsConversionException(e))");
        text.Open();
        text.Line("throw CreateReadException(at, e);");
        text.Close();
        text.Close();
    }

    private string FormatEmpty(PropertyModel property) =>
        property.Type switch
        {
            "string" => "\"\"",
            "byte[]" => "new byte[0]",
            _ => $"Empty(Converters.C{_properties.IndexOf(property)})",
        };

    /// <summary>Writes a loop over the item's attributes, which is faster than a lookup of each property.</summary>
    private void WriteSwitch(List<PropertyModel> properties, Func<int, string, string> set, bool isNullable)
    {
        if (properties.Count == 0)
            return;
        text.Line("foreach (var attribute in item)");
        text.Open();
        text.Line("value = attribute.Value;");
        text.Line("switch (attribute.Key)");
        text.Open();
        foreach (var property in properties)
        {
            var i = _properties.IndexOf(property);
            text.Line($"case {Code.Literal(property.AttributeName)}:");
            text.Indent();
            text.Line($"at = {i};");

            // Another writer stored NULL: a property that is not nullable keeps the value of its initializer.
            text.Line($"if (value.NULL != true) {set(i, $"Converters.C{i}.FromAttribute(value)")};");
            if (isNullable && property.IsNullable)
                text.Line($"else {set(i, "default")};");
            text.Line("break;");
            text.Unindent();
        }

        text.Close();
        text.Close();
    }

    private string Creation(List<PropertyModel> parameters)
    {
        var creator = _type.BypassesConstructor ? Accessors.Holder("Create", _type.Generic) + "Create" : "new " + _type.QualifiedName;
        var arguments = parameters.Select(parameter => "p" + Code.Number(_properties.IndexOf(parameter)));
        return $"{creator}({string.Join(", ", arguments)})";
    }

    private void WriteDerivedRead()
    {
        text.Line($"string name = GetTypeName(item, {Code.Literal(_type.Discriminator)});");
        text.Line("switch (name)");
        text.Open();
        foreach (var derived in _type.Derived.Where(derived => derived.Type != index))
            text.Line($"case {Code.Literal(derived.Name)}: return Record{derived.Type}.Instance.Read(item);");
        foreach (var self in _type.Derived.Where(derived => derived.Type == index))
            text.Line($"case {Code.Literal(self.Name)}: break;");
        if (_type.Creation != CreationKind.None)
            text.Line("case null: break;");
        text.Line($"default: throw CreateUnknownTypeException({Code.Literal(_type.TypeName)}, {Code.Literal(_type.Discriminator)}, name);");
        text.Close();
    }

    private void WriteWrite()
    {
        text.Line($"public override void Write({_type.QualifiedName} record, {Code.Item} item)");
        text.Open();
        if (_type.Derived.Count > 0)
            WriteDerivedWrite();
        else if (!_type.IsSealed)
            WriteClassCheck();
        if (_type.Creation == CreationKind.None)
        {
            text.Close();
            return;
        }

        text.Line($"{Code.Value} value;");
        text.Line("int at = 0;");
        text.Line("try");
        text.Open();
        for (var i = 0; i < _properties.Count; i++)
        {
            text.Line($"at = {i}; value = Converters.C{i}.ToAttribute({Accessors.Get(_properties[i], _type)});");
            var isLeftOut = _properties[i].IsOmittedWhenEmpty ? " && !IsEmpty(value)" : "";
            if (_properties[i].MissingBehavior == MissingAttributeBehavior.Throw)
                text.Line("if (value == null && IsComplete(item)) throw CreateRequiredException();");
            text.Line($"if (value != null{isLeftOut}) item.Add({Code.Literal(_properties[i].AttributeName)}, value);");
        }

        text.Close();
        text.Line("catch (global::System.Exception e) when (IsConversionException(e))");
        text.Open();
        text.Line("throw CreateWriteException(at, record, e);");
        text.Close();
        text.Close();
    }

    private void WriteDerivedWrite()
    {
        text.Line("switch (record)");
        text.Open();
        foreach (var derived in _type.Derived.Where(derived => derived.Type != index))
        {
            var discriminator = $"item[{Code.Literal(_type.Discriminator)}] = new {Code.Value} {{ S = {Code.Literal(derived.Name)} }}";
            text.Line(
                $"case {derived.QualifiedName} d{derived.Type}: {discriminator}; "
                    + $"Record{derived.Type}.Instance.Write(d{derived.Type}, item); return;"
            );
        }

        text.Close();
        WriteClassCheck();
        foreach (var self in _type.Derived.Where(derived => derived.Type == index))
            text.Line($"item[{Code.Literal(_type.Discriminator)}] = new {Code.Value} {{ S = {Code.Literal(self.Name)} }};");
    }

    /// <summary>Writes a check of the record's class, because additional properties of a derived class would be lost.</summary>
    private void WriteClassCheck()
    {
        var unknown = $"throw CreateUnknownClassException({Code.Literal(_type.TypeName)}, record.GetType())";
        text.Line($"if (record.GetType() != typeof({_type.QualifiedName})) {unknown};");
    }

    private void WriteProperties()
    {
        text.Line($"protected override {Code.Mapping}PropertySchema[] CreateProperties() => new {Code.Mapping}PropertySchema[]");
        text.Open();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < _properties.Count; i++)
        {
            names.Add(_properties[i].AttributeName);
            text.Line(Property(_properties[i], _type, $"Converters.C{i}", _properties[i].IsNullable) + ",");
        }

        // The properties of derived records are attributes of the item too.
        foreach (var derived in _type.Derived.Where(derived => derived.Type != index))
        {
            var derivedModel = types[derived.Type];
            for (var i = 0; i < derivedModel.Properties.Count; i++)
            {
                if (names.Add(derivedModel.Properties[i].AttributeName))
                    text.Line(
                        Property(
                            derivedModel.Properties[i],
                            derivedModel,
                            $"Record{derived.Type}.Converters.C{i}",
                            isNullable: true,
                            $"Record{derived.Type}."
                        ) + ","
                    );
            }
        }

        text.Unindent();
        text.Line("};");
    }

    private static string Property(PropertyModel property, TypeModel type, string converter, bool isNullable, string accessors = "")
    {
        var isDerived = accessors.Length > 0;
        var get = isDerived
            ? $"static r => r is {type.QualifiedName} record ? (object){Accessors.Get(property, type, accessors)} : null"
            : $"static r => {{ var record = ({type.QualifiedName})r; return {Accessors.Get(property, type)}; }}";
        var set =
            property.Setter == SetterKind.None || type.IsValueType
                ? "null"
                : $"static (r, v) => {{ var record = ({type.QualifiedName})r; "
                    + $"{Accessors.Set(property, type, $"({property.Type})v", accessors)}; }}";
        return $"new {Code.Mapping}PropertySchema({Code.Literal(type.TypeName)}, {Code.Literal(property.Name)}, "
            + $"{Code.Literal(property.AttributeName)}, {converter}, {Code.Bool(isNullable)}, {get}, {set})";
    }

    /// <summary>
    /// Writes the converters to a separate class, which is initialized on first use, because records may contain themselves.
    /// </summary>
    private void WriteConverters()
    {
        text.Line("");
        Code.WriteAttributes(text);
        text.Line("internal static class Converters");
        text.Open();
        for (var i = 0; i < _properties.Count; i++)
            text.Line(
                $"internal static readonly {Code.Mapping}AttributeConverter<{_properties[i].Type}> C{i} = {_properties[i].Converter};"
            );
        text.Close();
    }
}
