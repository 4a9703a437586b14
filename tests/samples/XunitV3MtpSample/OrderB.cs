namespace XunitV3MtpSample;

public class OrderB(DynamoTest test) : Order(test);
