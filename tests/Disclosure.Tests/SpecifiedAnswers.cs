using InfoGov.Log;

namespace InfoGov.Disclosure.Tests;

/// <summary>Requests whose answers the texts of OData 4.01 and of its Data Aggregation extension spell out; on both databases.</summary>
public sealed class SpecifiedAnswers(Databases databases)
{
    public static TheoryData<string, int, string> Cases => new()
    {
        // Data Aggregation 4.0, 3.2.2: the sequences one after the other, each in its order, each instance with its own names.
        { "/Items?$apply=concat(topcount(2,Price),aggregate($count as N))&$select=Id,N", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id,N)","value":[{"Id@odata.type":"#Int32","Id":1},{"Id@odata.type":"#Int32","Id":6},{"N@odata.type":"#Decimal","N":6}]}""" },
        { "/Items?$apply=concat(topcount(2,Price),aggregate($count as N))&$select=Id,N&$skip=1&$top=2", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id,N)","value":[{"Id@odata.type":"#Int32","Id":6},{"N@odata.type":"#Decimal","N":6}]}""" },
        { "/Items?$apply=concat(orderby(Id desc)/top(1),identity)/top(3)&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id@odata.type":"#Int32","Id":6},{"Id@odata.type":"#Int32","Id":1},{"Id@odata.type":"#Int32","Id":2}]}""" },
        { "/Lines?$apply=concat(aggregate($count as N),concat(groupby((ItemId)),aggregate(Quantity with sum as Q)))", 200, """{"@odata.context":"http://feed/odata/$metadata#Lines(N,ItemId,Q)","value":[{"N@odata.type":"#Decimal","N":5},{"ItemId@odata.type":"#Int32","ItemId":1},{"ItemId@odata.type":"#Int32","ItemId":2},{"ItemId@odata.type":"#Int32","ItemId":3},{"Q@odata.type":"#Int64","Q":13}]}""" },
        { "/Items?$apply=groupby((rollup($all,Active)),aggregate($count as N))", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Active,N)","value":[{"Active":null,"N@odata.type":"#Decimal","N":1},{"Active":false,"N@odata.type":"#Decimal","N":2},{"Active":true,"N@odata.type":"#Decimal","N":3},{"N@odata.type":"#Decimal","N":6}]}""" },
        { "/Items?$apply=groupby((Shade),orderby(Price desc)/top(1))&$select=Id&$orderby=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":1},{"Id":3},{"Id":4},{"Id":6}]}""" },
        { "/Items?$apply=groupby((Active),groupby((Shade),aggregate($count as N)))&$filter=Active", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Active,Shade,N)","value":[{"Active":true,"Shade@odata.type":"#InfoGov.Colour","Shade":"Red","N@odata.type":"#Decimal","N":1},{"Active":true,"Shade@odata.type":"#InfoGov.Colour","Shade":"Green","N@odata.type":"#Decimal","N":1},{"Active":true,"Shade@odata.type":"#InfoGov.Colour","Shade":"Blue","N@odata.type":"#Decimal","N":1}]}""" },
        { "/Items?$apply=groupby((Shade),topcount(2,Price)/topcount(1,Id))&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":3},{"Id":4},{"Id":5},{"Id":6}]}""" },
        { "/Items?$apply=groupby((Shade),aggregate(Price with sum as T)/filter(T gt 10))", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Shade,T)","value":[{"Shade@odata.type":"#InfoGov.Colour","Shade":"Green","T@odata.type":"#Decimal","T":16.50}]}""" },
        { "/Items?$apply=aggregate(Large with sum as X)", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(X)","value":[{"X@odata.type":"#Int64","X":10000000000}]}""" },
        // Data Aggregation 4.0, 3.2.1.3 and 3.2.1.4: how many are decimals without places.
        { "/Lines?$apply=aggregate($count as N,ItemId with countdistinct as D)&$format=application/json;IEEE754Compatible=true", 200, """{"@odata.context":"http://feed/odata/$metadata#Lines(N,D)","value":[{"N@odata.type":"#Decimal","N":"5","D@odata.type":"#Decimal","D":"3"}]}""" },
        { "/Lines?$apply=groupby((ItemId),aggregate($count as N))/filter(N gt 1 and N eq 3.0)/compute(N div 2 as Half)&$format=application/json;metadata=none", 200, """{"value":[{"ItemId":1,"N":3,"Half":1.500000}]}""" },
        // Data Aggregation 4.0, 3.2.1.1: each entity that a path reaches counts once, and what is calculated of each row as often as there are rows.
        { "/Lines?$apply=aggregate(Item/Price with sum as T,Item/Price mul 2 with sum as U,Item/Price with average as M,Item/Price with max as X)", 200, """{"@odata.context":"http://feed/odata/$metadata#Lines(T,U,M,X)","value":[{"T@odata.type":"#Decimal","T":21.74,"U@odata.type":"#Decimal","U":93.48,"M":7.246666666666667,"X@odata.type":"#Decimal","X":12.50}]}""" },
        { "/Lines?$apply=groupby((No),aggregate(Item/Price with sum as T,Item/$count as N))&$orderby=No", 200, """{"@odata.context":"http://feed/odata/$metadata#Lines(No,T,N)","value":[{"No@odata.type":"#Int32","No":1,"T@odata.type":"#Decimal","T":21.74,"N@odata.type":"#Decimal","N":3},{"No@odata.type":"#Int32","No":2,"T@odata.type":"#Decimal","T":12.50,"N@odata.type":"#Decimal","N":1},{"No@odata.type":"#Int32","No":3,"T@odata.type":"#Decimal","T":12.50,"N@odata.type":"#Decimal","N":1}]}""" },
        { "/Items?$apply=aggregate(Category/Items/$count as N,Category/Items/Price with sum as T,Category/Items/Name with countdistinct as D)", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(N,T,D)","value":[{"N@odata.type":"#Decimal","N":5,"T@odata.type":"#Decimal","T":26.99,"D@odata.type":"#Decimal","D":5}]}""" },
        { "/Items?$apply=filter(Number eq 20)/aggregate(Category/Items/$count as N,Category/Items/Lines/Quantity with sum as Q,Lines/$count as L)", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(N,Q,L)","value":[{"N@odata.type":"#Decimal","N":2,"Q@odata.type":"#Int64","Q":7,"L@odata.type":"#Decimal","L":1}]}""" },
        { "/Items?$apply=aggregate(Category with countdistinct as D,Category/Parent with countdistinct as P,Lines with countdistinct as L)", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(D,P,L)","value":[{"D@odata.type":"#Decimal","D":3,"P@odata.type":"#Decimal","P":2,"L@odata.type":"#Decimal","L":5}]}""" },
        { "/Lines?$apply=aggregate(Item with countdistinct as D,Item/$count as N,Item/Category/$count as C,Item/Scores with sum as S)", 200, """{"@odata.context":"http://feed/odata/$metadata#Lines(D,N,C,S)","value":[{"D@odata.type":"#Decimal","D":3,"N@odata.type":"#Decimal","N":3,"C@odata.type":"#Decimal","C":3,"S@odata.type":"#Int64","S":9}]}""" },
        { "/Items?$apply=aggregate(Scores with sum as S,Scores with max as H,Scores with countdistinct as D,Scores/$count as N)", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(S,H,D,N)","value":[{"S@odata.type":"#Int64","S":34,"H@odata.type":"#Int32","H":9,"D@odata.type":"#Decimal","D":5,"N@odata.type":"#Decimal","N":7}]}""" },
        { "/Categories?$apply=aggregate(Items/Category with countdistinct as D,Items/Category/$count as N,Items/Category/Name with max as X)", 200, """{"@odata.context":"http://feed/odata/$metadata#Categories(D,N,X)","value":[{"D@odata.type":"#Decimal","D":3,"N@odata.type":"#Decimal","N":3,"X":"Tools"}]}""" },
        { "/Items?$apply=aggregate(Lines/Item/Price with sum as T)", 501, """{"error":{"code":"notImplemented","message":"sum over Lines/Item/Price, whose navigation after a collection may reach an entity more than once, is not offered.","target":"$apply"}}""" },
        { "/Items?$apply=aggregate(Category with sum as T)", 400, """{"error":{"code":"invalid","message":"Category leads to entities, of which there is only countdistinct; sum needs one of their properties.","target":"$apply"}}""" },
        { "/Items?$apply=topcount(4,Price)/groupby((Category/Name),aggregate(Category/Items/$count as N,Category/Parent/$count as P))&$orderby=Category/Name", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Category(Name),N,P)","value":[{"Category":{"Name":"Books"},"N@odata.type":"#Decimal","N":2,"P@odata.type":"#Decimal","P":1},{"Category":{"Name":"Hammers"},"N@odata.type":"#Decimal","N":1,"P@odata.type":"#Decimal","P":1},{"Category":{"Name":"Tools"},"N@odata.type":"#Decimal","N":2,"P@odata.type":"#Decimal","P":1}]}""" },
        { "/Categories('tools')?$select=Id&$expand=Items($apply=aggregate(Category/Items/$count as N))", 200, """{"@odata.context":"http://feed/odata/$metadata#Categories(Id,Items(N))/$entity","Id":"tools","Items":[{"N@odata.type":"#Decimal","N":2}]}""" },
        // Data Aggregation 4.0, 3.2.2: each instance keeps its structure, collections of values as well.
        { "/Items?$apply=concat(filter(Id eq 1),aggregate($count as N))&$select=Tags,Scores,N", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Tags,Scores,N)","value":[{"Tags@odata.type":"#Collection(String)","Tags":["steel","wood"],"Scores@odata.type":"#Collection(Int32)","Scores":[5,3]},{"N@odata.type":"#Decimal","N":6}]}""" },
        { "/Items?$apply=concat(filter(Id eq 4),aggregate($count as N))", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id,Name,Code,Tiny,Signed,Short,Number,Large,Price,Weight,Ratio,Active,BornOn,ChangedAt,OpensAt,Lasts,Picture,Shade,Allowed,Home(Street,Town,HouseNumber),Tags,Scores,CategoryId,N)","value":[{"Id@odata.type":"#Int32","Id":4,"Name":null,"Code":null,"Tiny":null,"Signed":null,"Short":null,"Number":null,"Large":null,"Price":null,"Weight":null,"Ratio":null,"Active":null,"BornOn":null,"ChangedAt":null,"OpensAt":null,"Lasts":null,"Picture":null,"Shade":null,"Allowed":null,"Home":{"Street":null,"Town":null,"HouseNumber":null},"Tags@odata.type":"#Collection(String)","Tags":[],"Scores@odata.type":"#Collection(Int32)","Scores":[],"CategoryId":null},{"N@odata.type":"#Decimal","N":6}]}""" },
        { "/Items?$apply=concat(identity,topcount(1,Id))/filter(Tags/any(t:t eq 'steel') and Scores/$count ge 1 and hassubset(Scores,[1]))&$select=Id,Tags,Scores", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id,Tags,Scores)","value":[{"Id@odata.type":"#Int32","Id":2,"Tags@odata.type":"#Collection(String)","Tags":["steel"],"Scores@odata.type":"#Collection(Int32)","Scores":[1]}]}""" },
        { "/Items?$apply=concat(filter(Id eq 4),filter(Id eq 6))/orderby(Id desc)/top(2)&$select=Tags&$filter=Scores/any(s:s gt 5) or not Tags/any()", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Tags)","value":[{"Tags@odata.type":"#Collection(String)","Tags":["a"]},{"Tags@odata.type":"#Collection(String)","Tags":[]}]}""" },
        { "/Categories('books')?$select=Id&$expand=Items($apply=concat(filter(Id eq 5),aggregate($count as N));$select=Scores,N)", 200, """{"@odata.context":"http://feed/odata/$metadata#Categories(Id,Items(Scores,N))/$entity","Id":"books","Items":[{"Scores@odata.type":"#Collection(Int32)","Scores":[9,9,1]},{"N@odata.type":"#Decimal","N":2}]}""" },
        { "/Items?$apply=concat(identity,identity)&$select=Tags($top=1)", 501, """{"error":{"code":"notImplemented","message":"An option of this kind within $select is not offered.","target":"$select"}}""" },
        // Data Aggregation 4.0, 3.5: functions of collections within an expression.
        { "/Items?$apply=aggregate(Price with sum as Price)", 400, """{"error":{"code":"invalid","message":"The name Price is taken by a property; choose another.","target":"$apply"}}""" },
        { "/Items?$apply=aggregate(Price with sum from Shade with average as T)", 501, """{"error":{"code":"notImplemented","message":"'from' within aggregate (group and aggregate twice instead) is not offered.","target":"$apply"}}""" },
        { "/Items?$apply=nest(identity as X)", 501, """{"error":{"code":"notImplemented","message":"The transformation nest is not offered.","target":"$apply"}}""" },
        { "/Items?$apply=groupby((rolluprecursive($root/Categories,C,Id)))", 501, """{"error":{"code":"notImplemented","message":"rolluprecursive is not offered.","target":"$apply"}}""" },

        // URL Conventions 5.1.1.13: the values that a path leads to are $it, and $this.
        { "/Items(1)/Scores?$filter=$it gt 4", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(1)/Scores","value":[5]}""" },
        { "/Items(5)/Scores?$orderby=$it desc&$top=2", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(5)/Scores","value":[9,9]}""" },
        { "/Items(1)/Scores/$count?$filter=$it gt 4", 200, "1" },
        { "/Items(1)/Scores?$filter=$it gt", 400, """{"error":{"code":"invalid","message":"An expression is expected at position 8.","target":"$filter"}}""" },
        { "/Items(1)/Scores?$filter=$it gt 2;$top=1", 400, """{"error":{"code":"invalid","message":"The brackets do not match, or there is a semicolon too many.","target":"$filter"}}""" },

        // ABNF, expandItem; URL Conventions 5.1.3.
        { "/Lines(ItemId=1,No=1)?$select=No&$expand=*($levels=1)", 200, """{"@odata.context":"http://feed/odata/$metadata#Lines(No,Item())/$entity","@odata.id":"Lines(ItemId=1,No=1)","No":1,"Item":{"Id":1,"Name":"Hammer","Code":"11111111-1111-1111-1111-111111111111","Tiny":1,"Signed":-1,"Short":-100,"Number":10,"Large":10000000000,"Price":12.50,"Weight":1.5,"Ratio":0.5,"Active":true,"BornOn":"2024-01-15","ChangedAt":"2025-06-01T20:01:00.0000000Z","OpensAt":"08:30:00.0000000","Lasts":"PT1H","Picture":"AQID","Shade":"Red","Allowed":"Read,Write","Home":{"Street":"Main St","Town":"Springfield","HouseNumber":1},"Tags":["steel","wood"],"Scores":[5,3],"CategoryId":"hammers"}}""" },
        { "/Categories('books')?$select=Id&$expand=*($levels=2),Items($select=Id),Children", 200, """{"@odata.context":"http://feed/odata/$metadata#Categories(Id,Parent(Parent(),Children(),Items()),Items(Id),Children())/$entity","Id":"books","Parent":{"Id":"all","Name":"Everything","ParentId":null,"Parent":null,"Children":[{"Id":"books","Name":"Books","ParentId":"all"},{"Id":"empty","Name":"Empty","ParentId":"all"},{"Id":"tools","Name":"Tools","ParentId":"all"}],"Items":[]},"Items":[{"Id":3},{"Id":5}],"Children":[]}""" },
        { "/Categories?$expand=*($levels=9)", 400, """{"error":{"code":"tooLarge","message":"$expand is deeper than 5 levels. Start from a nearer set.","target":"$expand"}}""" },
        { "/Categories?$expand=*($top=1)", 400, """{"error":{"code":"invalid","message":"The brackets of * take $levels only, as in *($levels=2).","target":"$expand"}}""" },
        { "/Items?$expand=Lines,Lines/$ref", 400, """{"error":{"code":"invalid","message":"Lines is expanded twice; write its options in one pair of brackets.","target":"$expand"}}""" },
        { "/Items?$expand=Category($top=1)", 400, """{"error":{"code":"invalid","message":"Category leads to one row at most; its brackets take $select, $expand, $levels and $compute only.","target":"$expand"}}""" },
        { "/Items?$expand=Category" + string.Concat(Enumerable.Repeat("($expand=Parent", 14)) + new string(')', 14), 400, """{"error":{"code":"tooLarge","message":"$expand is deeper than 5 levels. Start from a nearer set.","target":"$expand"}}""" },
        { "/Items?$filter=" + new string('(', 101) + "Active" + new string(')', 101), 400, """{"error":{"code":"tooLarge","message":"The brackets are nested deeper than 100 levels; nest less.","target":"$filter"}}""" },

        // CSDL 10.3: members are sorted by their numbers; Protocol 12.2.1: a literal goes without its type.
        { "/Items?$orderby=Shade,Id&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":4},{"Id":1},{"Id":5},{"Id":2},{"Id":6},{"Id":3}]}""" },
        { "/Items?$orderby=Shade desc,Id&$select=Id&$top=3", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":3},{"Id":2},{"Id":6}]}""" },
        { "/Items?$filter=Shade gt InfoGov.Colour'Red'&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":2},{"Id":3},{"Id":6}]}""" },
        { "/Items?$filter=Shade lt InfoGov.Colour'Blue'&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":1},{"Id":2},{"Id":5},{"Id":6}]}""" },
        { "/Items?$filter=Shade gt 'Red' and Shade le 'Green'&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":2},{"Id":6}]}""" },
        { "/Items?$filter='Green' lt Shade or not (Shade ge @s)&@s='Red'&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":3},{"Id":4}]}""" },
        { "/Items?$filter=Allowed gt 'Write'&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":1},{"Id":5}]}""" },
        { "/Items?$filter=InfoGov.Colour'Red' lt InfoGov.Colour'Blue' and Shade eq Shade and Id eq 1&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":1}]}""" },
        { "/Items?$filter=(Shade gt null or null ge Shade) and Id gt 3&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":4}]}""" },
        { "/Items?$filter=Shade gt 'Mauve'", 400, """{"error":{"code":"invalid","message":"Colour has no member Mauve.","target":"$filter"}}""" },
        { "/Items?$apply=aggregate(Shade with min as L,Shade with max as H)", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(L,H)","value":[{"L@odata.type":"#InfoGov.Colour","L":"Red","H@odata.type":"#InfoGov.Colour","H":"Blue"}]}""" },
        { "/Categories?$apply=aggregate(Items/Shade with min as L,Items/Shade with max as H)", 200, """{"@odata.context":"http://feed/odata/$metadata#Categories(L,H)","value":[{"L@odata.type":"#InfoGov.Colour","L":"Red","H@odata.type":"#InfoGov.Colour","H":"Blue"}]}""" },
        { "/Items?$apply=groupby((Shade))&$orderby=Shade desc&$top=2", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Shade)","value":[{"Shade@odata.type":"#InfoGov.Colour","Shade":"Blue"},{"Shade@odata.type":"#InfoGov.Colour","Shade":"Green"}]}""" },

        // URL Conventions 5.1.1.1.11 and 5.3: a missing alias is null, and null holds nothing.
        { "/Items?$filter=not (Id in @p)&$select=Id&$top=1", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":1}]}""" },
        { "/Items?$filter=Id in null or Name in @p&@p=@q&@q=[\"Saw\"]&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":2}]}""" },
        { "/Items?$filter=hassubset(Tags,[\"wood\",\"steel\"])&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":1}]}""" },
        { "/Items?$filter=hassubsequence(Tags,[\"wood\",\"steel\"]) or hassubsequence(Tags,[\"纸\",\"back\\\\slash\"])&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":5}]}""" },
        { "/Items?$filter=hassubset(Scores,@p) and Id gt 1&@p=[9,1,9]&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":5}]}""" },
        { "/Items?$filter=hassubsequence(Scores,[9,9]) and not hassubset(Scores,[9,9,9])&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":5}]}""" },
        { "/Items?$filter=hassubset([4,1,3,1],[1,1]) and hassubsequence([4,1,3],[4,3]) and not hassubsequence([4,1,3],[3,1]) and not hassubset([1,2],[1,1,2]) and hassubset([],[])&$select=Id&$top=1", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":1}]}""" },
        { "/Items?$filter=hassubset(Tags,[1])", 400, """{"error":{"code":"invalid","message":"The values of the two collections are not of one type.","target":"$filter"}}""" },
        { "/Items?$filter=hassubset(Name,[\"a\"])", 400, """{"error":{"code":"invalid","message":"'Name' is neither a collection of the row nor one such as [\"a\",\"b\"].","target":"$filter"}}""".Replace("[\"a\",\"b\"]", "[\\\"a\\\",\\\"b\\\"]", StringComparison.Ordinal) },
        { "/Items?$filter=Tags/all()", 400, """{"error":{"code":"invalid","message":"all needs a condition, such as all(x:x gt 1); any() may do without.","target":"$filter"}}""" },
        { "/Items?$filter=ChangedAt lt 2025-06-02T04:02:00+08:00&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":1}]}""" },
        // URL Conventions 5.1.1.7: the parts of a literal are those that are written.
        { "/Items?$filter=hour(2025-06-02T04:02:00%2B08:00) eq 4 and date(2025-06-02T04:02:00%2B08:00) eq 2025-06-02 and totaloffsetminutes(2025-06-02T04:02:00%2B08:00) eq 480 and time(2025-06-02T04:02:00-05:30) lt 04:02:01&$select=Id&$top=1", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":1}]}""" },
        { "/Items?$filter=Id eq 1&$compute=totaloffsetminutes(2025-06-02T04:02:00-05:30) as M,hour(2025-06-02T04:02:00-05:30) as H&$select=M,H", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(M,H)","value":[{"@odata.id":"Items(1)","M@odata.type":"#Int64","M":-330,"H@odata.type":"#Int64","H":4}]}""" },

        // URL Conventions 5.1.1.2: the request fails where an integer or a decimal is divided by zero, told of a literal; a row whose divisor comes to zero has null.
        { "/Items?$filter=Number div 0 eq 1", 400, """{"error":{"code":"invalid","message":"div, divby and mod cannot divide by 0.","target":"$filter"}}""" },
        { "/Items?$filter=Number div 2 eq 5&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":1}]}""" },
        { "/Items?$filter=Number mod (0) eq 1", 400, """{"error":{"code":"invalid","message":"div, divby and mod cannot divide by 0.","target":"$filter"}}""" },
        { "/Items?$filter=Number divby 0 eq 1", 400, """{"error":{"code":"invalid","message":"div, divby and mod cannot divide by 0.","target":"$filter"}}""" },
        { "/Items?$compute=Price div -0.00 as P&$select=P", 400, """{"error":{"code":"invalid","message":"div, divby and mod cannot divide by 0.","target":"$compute"}}""" },
        { "/Items?$orderby=Price mod @z&@z=0", 400, """{"error":{"code":"invalid","message":"div, divby and mod cannot divide by 0.","target":"$orderby"}}""" },
        { "/Items?$apply=aggregate(Number div 0 with sum as S)", 400, """{"error":{"code":"invalid","message":"div, divby and mod cannot divide by 0.","target":"$apply"}}""" },
        { "/Items?$filter=Id in (1,2) and Number div (Id sub 1) eq null&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":1}]}""" },

        // URL Conventions 5.1.1.10.1 and ABNF, enumValue: a combination by its names.
        { "/Items?$filter=cast('Read,Write',InfoGov.Rights) eq Allowed&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":1}]}""" },
        { "/Items?$filter=cast('Share, Write,Read',InfoGov.Rights) eq Allowed or cast('None',InfoGov.Rights) eq Allowed or cast(concat('Rea','d'),InfoGov.Rights) eq Allowed&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":2},{"Id":3},{"Id":5}]}""" },
        { "/Items?$filter=Id eq 1 and cast('Read,Nope',InfoGov.Rights) eq null and cast('',InfoGov.Rights) eq null and cast('Read,',InfoGov.Rights) eq null and cast('ReadWrite',InfoGov.Rights) eq null&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":1}]}""" },

        // URL Conventions 5.1.1.13: what is counted of values is searched, too.
        { "/Items?$filter=Tags/$count($search=wood) eq 1&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":1}]}""" },
        { "/Items?$filter=Tags/$count($filter=$this eq 'wood';$search=wood) eq 1", 501, """{"error":{"code":"notImplemented","message":"Another option of $count beside a condition on $this is not offered.","target":"$filter"}}""" },
        { "/Items?$filter=Tags/$count($search=NOT steel) eq 1&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":1},{"Id":6}]}""" },
        { "/Items?$filter=Lines/$count($filter=No gt 1;$search=second) eq 1&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":1}]}""" },

        // ABNF, aliasAndValue: an alias within the brackets holds there, and hides one of the same name around.
        { "/Items(1)?$select=Id&$expand=Lines($filter=No eq @x;@x=1;$select=No)&@x=2", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id,Lines(No))/$entity","Id":1,"Lines":[{"@odata.id":"Lines(ItemId=1,No=1)","No":1}]}""" },
        { "/Items(1)?$select=Scores($filter=$this gt @x;@x=4)", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Scores)/$entity","@odata.id":"Items(1)","Scores":[5]}""" },
        { "/Categories('tools')?$select=Id&$expand=Items($select=Id;@p='Sa';$filter=startswith(Name,concat(@p,@q));@q='w';$expand=Lines($select=No;$filter=Quantity gt @r;@r=@s);@s=6)", 200, """{"@odata.context":"http://feed/odata/$metadata#Categories(Id,Items(Id,Lines(No)))/$entity","Id":"tools","Items":[{"Id":2,"Lines":[{"@odata.id":"Lines(ItemId=2,No=1)","No":1}]}]}""" },
        { "/Items?$select=" + string.Concat(Enumerable.Repeat("Home(@x=1;$select=", 101)) + "Town" + new string(')', 101), 400, """{"error":{"code":"tooLarge","message":"The brackets are nested deeper than 100 levels; nest less.","target":"$select"}}""" },
        { "/Items?$expand=Lines($filter=No eq @x;@x=1;@x=2)", 400, """{"error":{"code":"invalid","message":"The alias @x is given twice.","target":"@x"}}""" },
        { "/Items?$compute=Weight div 0 as W&$select=Id,W&$filter=Id in (1,5)", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id,W)","value":[{"Id":1,"W":"INF"},{"Id":5,"W":"-INF"}]}""" },
        { "/Items?$search=-", 400, """{"error":{"code":"invalid","message":"The term '-' is punctuation alone; put it in double quotes to search for it, and leave out what is not wanted by NOT.","target":"$search"}}""" },
        { "/Items?$search=\"\"", 400, """{"error":{"code":"invalid","message":"A name or a term is expected at position 0.","target":"$search"}}""" },

        // Protocol 10: context URLs.
        { "/Items(1)/Home?$select=Town", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(1)/Home(Town)","Town":"Springfield"}""" },
        { "/Items(1)?$select=Id&$expand=Lines($compute=Quantity mul 2 as S;$select=S;$top=1)", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id,Lines(S))/$entity","Id":1,"Lines":[{"@odata.id":"Lines(ItemId=1,No=1)","S@odata.type":"#Int64","S":6}]}""" },
        { "/Vehicles('mini')/InfoGov.Car/Name", 200, """{"@odata.context":"http://feed/odata/$metadata#Vehicles('mini')/Name","value":"Mini"}""" },
        { "/Vehicles/InfoGov.Car?$select=InfoGov.Car/Doors&$filter=Doors gt 3", 200, """{"@odata.context":"http://feed/odata/$metadata#Vehicles/InfoGov.Car(Doors)","value":[{"@odata.id":"Vehicles('saloon')","Doors":5}]}""" },
        { "/Vehicles/InfoGov.Truck?$select=Id&$expand=Tows($select=Id)&$top=1", 200, """{"@odata.context":"http://feed/odata/$metadata#Vehicles/InfoGov.Truck(Id,Tows(Id))","value":[{"Id":"hauler","Tows":[{"@odata.type":"#InfoGov.Car","Id":"saloon"},{"@odata.type":"#InfoGov.Truck","Id":"van"}]}]}""" },

        // RFC 3986, 6.2.2.2: an escape that nothing needs changes nothing.
        { "/%49tems/%24count", 200, "6" },
        { "/%24entity?$id=Items(1)&$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)/$entity","Id":1}""" },
        { "/Items/?$select=Id&$top=1", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id)","value":[{"Id":1}]}""" },
        { "/Items//", 404, """{"error":{"code":"notFound","message":"There is no name between two slashes of the path."}}""" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_request_has_its_answer(string url, int status, string body) => databases.Answer(url, status, body);

    [Theory]
    [InlineData("Items(identity,identity)", "/odata/Items?$apply=concat(identity,identity)&$select=Id", 12)]
    [InlineData("members by their numbers", "/odata/Items?$orderby=Shade desc&$select=Id", 6)]
    [InlineData("a total like the only group", "/odata/Items?$apply=filter(Id eq 4)/groupby((rollup($all,Active)),aggregate($count as N))", 2)]
    public async Task Pages_of_rows_that_have_all_the_same_leave_none_out(string what, string url, int rows)
    {
        foreach (var dialect in Enum.GetValues<SqlDialect>())
        {
            var seen = 0;
            for (string? next = url; next is not null;)
            {
                using var answer = System.Text.Json.JsonDocument.Parse((await databases.Conformance(dialect).Get(next, ("Prefer", "maxpagesize=1"))).Body);
                seen += answer.RootElement.GetProperty("value").GetArrayLength();
                next = answer.RootElement.TryGetProperty("@odata.nextLink", out var link) ? link.GetString()!.Replace("http://feed", "", StringComparison.Ordinal) : null;
            }

            Assert.True(rows == seen, $"{what} {dialect}: {seen}");
        }
    }

    [Theory]
    [InlineData("/odata/Items(1)?$expand=Lines($top=0)&$select=Id", "4.0", "#Items(Id)/$entity")]
    [InlineData("/odata/Items(1)?$expand=Lines($top=0)&$select=Id,Lines", "4.0", "#Items(Id,Lines)/$entity")]
    [InlineData("/odata/Items(1)?$expand=Lines($top=0)&$select=Id,Lines", "4.01", "#Items(Id,Lines,Lines())/$entity")]
    [InlineData("/odata/Items(1)?$expand=Lines($top=0;$select=No)&$select=Id", "4.0", "#Items(Id,Lines(No))/$entity")]
    public async Task The_context_is_of_the_version_that_the_client_knows(string url, string version, string context)
    {
        var (_, body) = await databases.Conformance(SqlDialect.Sqlite).Get(url, ("OData-MaxVersion", version));
        Assert.Contains($"$metadata{context}\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Octets_are_octets_and_caches_are_told_of_encodings()
    {
        foreach (var dialect in Enum.GetValues<SqlDialect>())
        {
            using var response = await databases.Conformance(dialect).Send(HttpMethod.Get, "/odata/Items(1)/Picture/$value");
            Assert.Equal("application/octet-stream", response.Content.Headers.ContentType!.MediaType);
            Assert.Equal([1, 2, 3], await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            Assert.Contains("Accept-Encoding", response.Headers.Vary, StringComparer.Ordinal);
        }
    }

    [Fact]
    public void The_model_names_every_form_that_rows_can_be_taken_away_in()
    {
        var model = System.Text.Encoding.UTF8.GetString(Model.Csdl.Json(new Model.FeedModel([TestSets.Projects, TestSets.Systems]).Edm));
        Assert.All(Bulk.BulkFormats.All, format => Assert.Contains($"\"{format.MediaType}\"", model, StringComparison.Ordinal));
    }

    [Fact]
    public void No_type_shares_its_name_with_a_property() => Assert.Throws<ArgumentException>(() => new Model.FeedModel([TestSets.Systems with { Entity = "Title", Navigations = [] }]));
}
