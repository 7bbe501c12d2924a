package dev.vestibule.biostar;

/** ReaderFaces as readers send them. */
public final class ReaderFaces {

    /** Odd spacing, unknown keys, number forms, escapes and an order of its own: all of it must survive. */
    public static final String ODD = """
            { "zzz_future" : {"a":[1.50, 1e3, -0.0,{}],"b":null},
            \t"flag":1 ,"templates":[ {"credential_bin_type":"9","template_ex":"CANARY9\\/AAA="},{"template_ex_ir":"CANARY6+\\u0041AAA","credential_bin_type":6}],
              "template_ex_normalized_image":"\\/9j\\/4AAQ","useProfile" : "false", "caf\\u00e9":"é } ] \\" { [" }""";

    private ReaderFaces() {}

    /** A scan's answer around a face, with more of the same names where they mean nothing. */
    public static String answer(String face) {
        return "{ \"other\":{\"faces\":[{\"templates\":[]}]},\"credentials\" : {\"more\":[[{}]],\"faces\":[ " + face
                + " , {\"templates\":[]} ]},\n\"Response\":{\"code\":\"0\",\"link\":\"https:\\/\\/x\"}}\n";
    }
}
