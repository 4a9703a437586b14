namespace XunitV3MtpSample;

public class OrderA(DynamoTest test) : Order(test);
