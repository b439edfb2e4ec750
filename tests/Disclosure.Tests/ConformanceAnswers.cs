using InfoGov.Log;

namespace InfoGov.Disclosure.Tests;

/// <summary>Literal requests to the conformance model and what they answer, on both databases.</summary>
public sealed class ConformanceAnswers(Databases databases)
{
    public static TheoryData<string, int, string> Cases => new()
    {
        { "/Lines(ItemId=1,No=2)/Text", 200, """{"@odata.context":"http://feed/odata/$metadata#Lines(ItemId=1,No=2)/Text","value":"second"}""" },
        { "/Items(1)/Lines(ItemId=1,No=2)?$select=Text", 200, """{"@odata.context":"http://feed/odata/$metadata#Lines(Text)/$entity","@odata.id":"Lines(ItemId=1,No=2)","Text":"second"}""" },
        { "/Items/1/Category/Parent/Name/$value", 200, "Tools" },
        { "/Items(1)/Home", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(1)/Home","Street":"Main St","Town":"Springfield","HouseNumber":1}""" },
        { "/Items(1)/Home/Street/$value", 200, "Main St" },
        { "/Items(6)/Home", 204, "" },
        { "/Items(5)/Tags", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(5)/Tags","value":["纸","\"quoted\"","back\\slash"]}""" },
        { "/Items(5)/Tags/$count", 200, "3" },
        { "/Items(1)/Lines/$count", 200, "3" },
        { "/Items(1)/Lines/$count?$filter=Quantity gt 1", 200, "1" },
        { "/Items/$count?$filter=Active", 200, "3" },
        { "/Items(2)?$select=Code,Weight,Ratio,OpensAt,Lasts,Picture,Shade,Allowed,Tiny", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Code,Weight,Ratio,OpensAt,Lasts,Picture,Shade,Allowed,Tiny)/$entity","@odata.id":"Items(2)","Code":"22222222-2222-2222-2222-222222222222","Tiny":2,"Weight":0.75,"Ratio":0.25,"OpensAt":"17:45:30.2500000","Lasts":"PT1H30M","Picture":null,"Shade":"Green","Allowed":"Read"}""" },
        { "/Items(5)?$select=Allowed,Home", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Allowed,Home)/$entity","@odata.id":"Items(5)","Allowed":"Read,Write,Share","Home":{"Street":"中山路","Town":"苏州","HouseNumber":100}}""" },
        { "/Items(5)?$select=Home/Town", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Home/Town)/$entity","@odata.id":"Items(5)","Home":{"Town":"苏州"}}""" },
        { "/Items/$ref?$top=2", 200, """{"@odata.context":"http://feed/odata/$metadata#Collection($ref)","value":[{"@odata.id":"Items(1)"},{"@odata.id":"Items(2)"}]}""" },
        { "/Items(1)/Category/$ref", 200, """{"@odata.context":"http://feed/odata/$metadata#$ref","@odata.id":"Categories('hammers')"}""" },
        { "/Items(1)?$select=Id&$expand=Lines/$ref", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)/$entity","Id":1,"Lines":[{"@odata.id":"Lines(ItemId=1,No=1)"},{"@odata.id":"Lines(ItemId=1,No=2)"},{"@odata.id":"Lines(ItemId=1,No=3)"}]}""" },
        { "/Items(1)?$select=Id&$expand=Lines/$count", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)/$entity","Id":1,"Lines@odata.count":3}""" },
        { "/Categories('all')?$select=Id&$expand=Children($select=Id;$levels=2)", 200, """{"@odata.context":"http://feed/odata/$metadata#Categories(Id,Children+(Id))/$entity","Id":"all","Children":[{"Id":"books","Children":[]},{"Id":"empty","Children":[]},{"Id":"tools","Children":[{"Id":"hammers"}]}]}""" },
        { "/Categories('hammers')?$select=Id&$expand=Parent($select=Id;$levels=max)", 200, """{"@odata.context":"http://feed/odata/$metadata#Categories(Id,Parent+(Id))/$entity","Id":"hammers","Parent":{"Id":"tools","Parent":{"Id":"all","Parent":null}}}""" },
        { "/Categories?$select=Id&$filter=Id eq 'tools'&$expand=Items($select=Id;$orderby=Id desc;$count=true;$expand=Lines($select=No;$filter=Quantity gt 1))", 200, """{"@odata.context":"http://feed/odata/$metadata#Categories(Id,Items(Id,Lines(No)))","value":[{"Id":"tools","Items@odata.count":2,"Items":[{"Id":6,"Lines":[]},{"Id":2,"Lines":[{"@odata.id":"Lines(ItemId=2,No=1)","No":1}]}]}]}""" },
        { "/Items?$compute=Number mul 2 as Twice&$filter=Twice eq 40&$select=Id,Twice&$orderby=Twice,Id desc", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id,Twice)","value":[{"Id":6,"Twice@odata.type":"#Int64","Twice":40},{"Id":2,"Twice@odata.type":"#Int64","Twice":40}]}""" },
        { "/Lines?$apply=aggregate(Quantity with sum as Total,$count as N,Quantity with max as Most,Quantity with average as Mean,ItemId with countdistinct as Items)", 200, """{"@odata.context":"http://feed/odata/$metadata#Lines(Total,N,Most,Mean,Items)","value":[{"Total@odata.type":"#Int64","Total":13,"N@odata.type":"#Decimal","N":5,"Most@odata.type":"#Int32","Most":7,"Mean":3.25,"Items@odata.type":"#Decimal","Items":3}]}""" },
        { "/Items?$apply=groupby((Shade),aggregate($count as N))&$orderby=N desc,Shade", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Shade,N)","value":[{"Shade@odata.type":"#InfoGov.Colour","Shade":"Red","N@odata.type":"#Decimal","N":2},{"Shade@odata.type":"#InfoGov.Colour","Shade":"Green","N@odata.type":"#Decimal","N":2},{"Shade":null,"N@odata.type":"#Decimal","N":1},{"Shade@odata.type":"#InfoGov.Colour","Shade":"Blue","N@odata.type":"#Decimal","N":1}]}""" },
        { "/Items?$apply=filter(Number gt 15)/groupby((Category/Name),aggregate(Price with sum as Total))&$filter=Total gt 1&$count=true", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Category(Name),Total)","@odata.count":1,"value":[{"Category":{"Name":"Tools"},"Total@odata.type":"#Decimal","Total":16.50}]}""" },
        { "/Items?$apply=aggregate(Lines/$count as N,Lines/Quantity with sum as Q)", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(N,Q)","value":[{"N@odata.type":"#Decimal","N":5,"Q@odata.type":"#Int64","Q":13}]}""" },
        { "/Items?$apply=topcount(2,Price)&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":1},{"Id":6}]}""" },
        { "/Items?$apply=concat(topcount(1,Number)/aggregate($count as N),aggregate(Number with max as Most))", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(N,Most)","value":[{"N@odata.type":"#Decimal","N":1},{"Most@odata.type":"#Int32","Most":2147483647}]}""" },
        { "/Items?$apply=filter(Id lt 4)/groupby((rollup($all,Active,Shade)),aggregate($count as N))&$orderby=Active,Shade,N&$top=2", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Active,Shade,N)","value":[{"N@odata.type":"#Decimal","N":3},{"Active":false,"N@odata.type":"#Decimal","N":1}]}""" },
        { "/Items?$apply=orderby(Number desc)/skip(1)/top(1)&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":6}]}""" },
        { "/Items?$search=saw OR guide&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":2},{"Id":3}]}""" },
        { "/Items?$search=中&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":5}]}""" },
        { "/Items?$search=NOT (saw OR hammer) AND ave&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":3}]}""" },
        { "/Items/$filter(@f)?@f=Number eq 20&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":2},{"Id":6}]}""" },
        { "/Items/$filter(@f)/$count?@f=Number eq 20", 200, "2" },
        { "/Items(@k)?@k=1&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)/$entity","Id":1}""" },
        { "/Categories(@k)/Name/$value?@k='tools'", 200, "Tools" },
        { "/$entity?$id=Items(1)&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)/$entity","Id":1}""" },
        { "/Items/InfoGov.Item(1)/InfoGov.Item?$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)/$entity","Id":1}""" },
        { "/$crossjoin(Items,Lines)?$filter=Items/Id eq Lines/ItemId and Lines/Quantity gt 5", 200, """{"@odata.context":"http://feed/odata/$metadata#Collection(Edm.ComplexType)","value":[{"Items@odata.navigationLink":"Items(2)","Lines@odata.navigationLink":"Lines(ItemId=2,No=1)"}]}""" },
        { "/$crossjoin(Items,Lines)?$filter=Items/Id eq Lines/ItemId and Lines/Quantity gt 5&$expand=Items($select=Name),Lines($select=Quantity)", 200, """{"@odata.context":"http://feed/odata/$metadata#Collection(Edm.ComplexType)","value":[{"Items":{"@odata.id":"Items(2)","Name":"Saw"},"Lines":{"@odata.id":"Lines(ItemId=2,No=1)","Quantity":7}}]}""" },
        { "/Lines?$count=true&$top=1&$select=Quantity,ItemId&$format=application/json;IEEE754Compatible=true", 200, """{"@odata.context":"http://feed/odata/$metadata#Lines(Quantity,ItemId)","@odata.count":"5","value":[{"@odata.id":"Lines(ItemId=1,No=1)","ItemId":1,"Quantity":3}]}""" },
        { "/$all?$top=2&$count=true&$skip=4", 200, """{"@odata.context":"http://feed/odata/$metadata#Collection(Edm.EntityType)","@odata.count":21,"value":[{"@odata.context":"http://feed/odata/$metadata#Categories/$entity","@odata.type":"#InfoGov.Category","@odata.id":"Categories('tools')","Id":"tools","Name":"Tools","ParentId":"all"},{"@odata.context":"http://feed/odata/$metadata#Items/$entity","@odata.type":"#InfoGov.Item","@odata.id":"Items(1)","Id":1,"Name":"Hammer","Code":"11111111-1111-1111-1111-111111111111","Tiny":1,"Signed":-1,"Short":-100,"Number":10,"Large":10000000000,"Price":12.50,"Weight":1.5,"Ratio":0.5,"Active":true,"BornOn":"2024-01-15","ChangedAt":"2025-06-01T20:01:00.0000000Z","OpensAt":"08:30:00.0000000","Lasts":"PT1H","Picture":"AQID","Shade":"Red","Allowed":"Read,Write","Home":{"Street":"Main St","Town":"Springfield","HouseNumber":1},"Tags":["steel","wood"],"Scores":[5,3],"CategoryId":"hammers"}]}""" },
        { "/$all?$filter=true", 400, """{"error":{"code":"invalid","message":"$filter cannot be used with $all; ask the sets.","target":"$filter"}}""" },
        { "/$entity/InfoGov.Item?$id=Items(1)&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)/$entity","Id":1}""" },
        { "/Lines/1/2/Text/$value", 200, "second" },
        { "/Items(5)?$select=Home($select=Town)", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Home/Town)/$entity","@odata.id":"Items(5)","Home":{"Town":"苏州"}}""" },
        { "/Items(1)?$select=Id&$expand=Lines(filter=Quantity gt 1;select=No)", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id,Lines(No))/$entity","Id":1,"Lines":[{"@odata.id":"Lines(ItemId=1,No=1)","No":1}]}""" },
        { "/Items?$filter=Weight eq NaN or Weight gt NaN&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[]}""" },
        { "/Items?$search=D:\\temp&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":6}]}""" },
        { "/Items?$select=Id,", 400, """{"error":{"code":"invalid","message":"A name is expected between the commas.","target":"$select"}}""" },
        { "/Items?$filter=Lasts eq 'abc'", 400, """{"error":{"code":"invalid","message":"A literal is none of its type.","target":"$filter"}}""" },
        { "/Items?$filter=Picture eq '!!'", 400, """{"error":{"code":"invalid","message":"A literal is none of its type.","target":"$filter"}}""" },
        { "/Items?$apply=groupby((Shade),)", 400, """{"error":{"code":"invalid","message":"The transformation 'groupby((Shade),)' is malformed.","target":"$apply"}}""" },
        { "/Items?$deltatoken=x", 400, """{"error":{"code":"invalid","message":"The $deltatoken is not one that this feed gave for this query. Use the delta link as it is.","target":"$deltatoken"}}""" },
        { "/Items?$schemaversion=5", 404, """{"error":{"code":"notFound","message":"There is no schema version '5', only the current one."}}""" },
        { "/Items?$count=TRUE&$top=0", 200, """{"@odata.context":"http://feed/odata/$metadata#Items","@odata.count":6,"value":[]}""" },
        { "/Items?$format=application/json;metadata=full&$filter=Id eq 4&$select=Price", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Price)","value":[{"@odata.type":"#InfoGov.Item","@odata.id":"Items(4)","@odata.readLink":"Items(4)","Price":null,"Category@odata.associationLink":"Items(4)/Category/$ref","Category@odata.navigationLink":"Items(4)/Category","Lines@odata.associationLink":"Items(4)/Lines/$ref","Lines@odata.navigationLink":"Items(4)/Lines"}]}""" },
        { "/Items?$orderby=Home/Town desc,Id&$select=Id&$top=3", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":5},{"Id":1},{"Id":3}]}""" },
        { "/Items?$orderby=Weight desc&$select=Id&$top=2", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":3},{"Id":1}]}""" },
        { "/Items('x')", 400, """{"error":{"code":"invalid","message":"The path is malformed; check its keys, quotes and brackets."}}""" },
        { "/Items(99)", 404, """{"error":{"code":"notFound","message":"There is no such row in Items."}}""" },
        { "/Items?$filter=", 400, """{"error":{"code":"invalid","message":"The option $filter has no value.","target":"$filter"}}""" },
        { "/Items?$filter=matchesPattern(Name,'(a')", 400, """{"error":{"code":"invalid","message":"The pattern \"(a\" is no regular expression, or needs backtracking (back references, look-around) or classes (\\p, [[:alpha:]]), which are not supported.","target":"$filter"}}""" },
        { "/Items?$filter=contains(Name,'%CF%B5%CD%B3')", 400, """{"error":{"code":"invalid","message":"The address is not UTF-8; it looks like GB18030. Send UTF-8.","target":"$filter"}}""" },
        { "/Items?$expand=Category($expand=Parent($expand=Parent($expand=Parent($expand=Parent($expand=Parent)))))", 400, """{"error":{"code":"tooLarge","message":"$expand is deeper than 5 levels. Start from a nearer set.","target":"$expand"}}""" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_request_has_its_answer(string url, int status, string body)
    {
        foreach (var dialect in Enum.GetValues<SqlDialect>())
        {
            var answer = await databases.Conformance(dialect).Get("/odata" + url);
            Assert.Equal($"{dialect} {status} {body}", $"{dialect} {answer.Status} {answer.Body}");
        }
    }
}
