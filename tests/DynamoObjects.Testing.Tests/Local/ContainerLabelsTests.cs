using DynamoObjects.Testing.Local;

namespace DynamoObjects.Testing.Tests.Local;

public class ContainerLabelsTests
{
    [Fact]
    public void A_container_of_a_running_process_is_not_left_over() =>
        Assert.False(ContainerLabels.IsLeftover(Labels(ProcessIdentity.Current)));

    [Fact]
    public void A_container_of_a_process_that_is_gone_is_left_over() =>
        Assert.True(ContainerLabels.IsLeftover(Labels(new ProcessIdentity(int.MaxValue, "1"))));

    [Fact]
    public void A_container_of_an_earlier_process_with_the_same_id_is_left_over() =>
        Assert.True(ContainerLabels.IsLeftover(Labels(ProcessIdentity.Current with { Started = "1" })));

    [Fact]
    public void A_container_of_another_machine_is_left_alone()
    {
        var labels = Labels(new ProcessIdentity(int.MaxValue, "1"));
        labels[ContainerLabels.Host] = "another-machine";

        Assert.False(ContainerLabels.IsLeftover(labels));
    }

    [Fact]
    public void A_container_without_all_the_labels_is_left_alone() =>
        Assert.All([ContainerLabels.Host, ContainerLabels.ProcessId, ContainerLabels.ProcessStarted], label =>
        {
            var labels = Labels(new ProcessIdentity(int.MaxValue, "1"));
            labels.Remove(label);
            Assert.False(ContainerLabels.IsLeftover(labels));
        });

    private static Dictionary<string, string> Labels(ProcessIdentity process) => new(ContainerLabels.Create("start", process));
}
