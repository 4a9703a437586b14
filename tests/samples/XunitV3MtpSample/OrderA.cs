namespace XunitV3MtpSample;

public class OrderA(DynamoTestContext test) : Order(test);
