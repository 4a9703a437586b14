namespace XunitV3MtpSample;

public class OrderB(DynamoTestContext test) : Order(test);
