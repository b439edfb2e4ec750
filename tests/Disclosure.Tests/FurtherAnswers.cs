using InfoGov.Log;

namespace InfoGov.Disclosure.Tests;

/// <summary>More literal requests to the conformance model: derived types, options within <c>$select</c> and <c>$expand</c>, other forms; on both databases.</summary>
public sealed class FurtherAnswers(Databases databases)
{
    public static TheoryData<string, int, string> Cases => new()
    {
        { "/Vehicles", 200, """{"@odata.context":"http://feed/odata/$metadata#Vehicles","value":[{"Id":"bike","Name":"Bike","TowedBy":null},{"@odata.type":"#InfoGov.Truck","Id":"hauler","Name":"Hauler","TowedBy":null,"Load":7.5},{"@odata.type":"#InfoGov.Car","Id":"mini","Name":"Mini","TowedBy":null,"Doors":3},{"@odata.type":"#InfoGov.Car","Id":"saloon","Name":"Saloon","TowedBy":"hauler","Doors":5},{"@odata.type":"#InfoGov.Truck","Id":"van","Name":null,"TowedBy":"hauler","Load":2.0}]}""" },
        { "/Vehicles/InfoGov.Car?$filter=Doors gt 3", 200, """{"@odata.context":"http://feed/odata/$metadata#Vehicles/InfoGov.Car","value":[{"Id":"saloon","Name":"Saloon","TowedBy":"hauler","Doors":5}]}""" },
        { "/Vehicles('mini')/InfoGov.Car", 200, """{"@odata.context":"http://feed/odata/$metadata#Vehicles/InfoGov.Car/$entity","Id":"mini","Name":"Mini","TowedBy":null,"Doors":3}""" },
        { "/Vehicles/InfoGov.Car('mini')/Doors", 200, """{"@odata.context":"http://feed/odata/$metadata#Vehicles('mini')/InfoGov.Car/Doors","value":3}""" },
        { "/Vehicles('bike')/InfoGov.Car", 404, """{"error":{"code":"notFound","message":"There is no such row in Vehicles."}}""" },
        { "/Vehicles('mini')/Doors", 404, """{"error":{"code":"notFound","message":"There is no 'Doors' here."}}""" },
        { "/Vehicles/InfoGov.Nope", 404, """{"error":{"code":"notFound","message":"There is nothing at this path: 'InfoGov.Nope'."}}""" },
        { "/Vehicles/InfoGov.Car/$count", 200, "2" },
        { "/Vehicles('hauler')/InfoGov.Truck/Tows/InfoGov.Car?$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Vehicles/InfoGov.Car(Id)","value":[{"Id":"saloon"}]}""" },
        { "/Vehicles?$select=Id,InfoGov.Car/Doors&$filter=isof(InfoGov.Car) or Id eq 'bike'", 200, """{"@odata.context":"http://feed/odata/$metadata#Vehicles(Id,InfoGov.Car/Doors)","value":[{"Id":"bike"},{"@odata.type":"#InfoGov.Car","Id":"mini","Doors":3},{"@odata.type":"#InfoGov.Car","Id":"saloon","Doors":5}]}""" },
        { "/Vehicles?$select=Id&$expand=InfoGov.Truck/Tows($select=Id;$orderby=Id desc)&$filter=Id in ('bike','hauler')", 200, """{"@odata.context":"http://feed/odata/$metadata#Vehicles(Id,InfoGov.Truck/Tows(Id))","value":[{"Id":"bike"},{"@odata.type":"#InfoGov.Truck","Id":"hauler","Tows":[{"@odata.type":"#InfoGov.Truck","Id":"van"},{"@odata.type":"#InfoGov.Car","Id":"saloon"}]}]}""" },
        { "/Vehicles?$orderby=InfoGov.Car/Doors desc&$select=Name&$top=1", 200, """{"@odata.context":"http://feed/odata/$metadata#Vehicles(Name)","value":[{"@odata.type":"#InfoGov.Car","@odata.id":"Vehicles('saloon')","Name":"Saloon"}]}""" },
        { "/Vehicles?$filter=Tractor/InfoGov.Truck/Load gt 7&$select=Id&$format=application/json;metadata=none", 200, """{"value":[{"Id":"saloon"},{"Id":"van"}]}""" },
        { "/Vehicles?$filter=InfoGov.Truck/Tows/any(t:t/InfoGov.Car/Doors gt 4)&$select=Id&$format=application/json;metadata=none", 200, """{"value":[{"Id":"hauler"}]}""" },
        { "/Vehicles?$filter=InfoGov.Truck/Tows/InfoGov.Car/$count eq 1&$select=Id&$format=application/json;metadata=none", 200, """{"value":[{"Id":"hauler"}]}""" },
        { "/Vehicles?$filter=InfoGov.Car/Name ne null&$select=Id&$format=application/json;metadata=none", 200, """{"value":[{"Id":"mini"},{"Id":"saloon"}]}""" },
        { "/Vehicles?$apply=filter(isof(InfoGov.Car))/groupby((InfoGov.Car/Doors),aggregate($count as N))&$orderby=Doors", 200, """{"@odata.context":"http://feed/odata/$metadata#Vehicles(Doors,N)","value":[{"Doors@odata.type":"#Int32","Doors":3,"N@odata.type":"#Decimal","N":1},{"Doors@odata.type":"#Int32","Doors":5,"N@odata.type":"#Decimal","N":1}]}""" },
        { "/$all/InfoGov.Car?$select=Id", 200, """{"@odata.context":"http://feed/odata/$metadata#Vehicles/InfoGov.Car(Id)","value":[{"Id":"mini"},{"Id":"saloon"}]}""" },
        { "/$all/InfoGov.Nope", 404, """{"error":{"code":"notFound","message":"There is no type InfoGov.Nope."}}""" },
        { "/$entity/InfoGov.Car?$id=Vehicles('mini')&$select=Doors", 200, """{"@odata.context":"http://feed/odata/$metadata#Vehicles/InfoGov.Car(Doors)/$entity","@odata.id":"Vehicles('mini')","Doors":3}""" },
        // Protocol 4.01, 11.2.5.2 and 12.1.3 no. 9.3: a cast after the navigation.
        { "/Vehicles/InfoGov.Truck?$select=Id&$expand=Tows/InfoGov.Car", 200, """{"@odata.context":"http://feed/odata/$metadata#Vehicles/InfoGov.Truck(Id,Tows/InfoGov.Car())","value":[{"Id":"hauler","Tows":[{"Id":"saloon","Name":"Saloon","TowedBy":"hauler","Doors":5}]},{"Id":"van","Tows":[]}]}""" },
        { "/Vehicles?$select=Id&$expand=Tractor/InfoGov.Truck($select=Load)", 200, """{"@odata.context":"http://feed/odata/$metadata#Vehicles(Id,Tractor/InfoGov.Truck(Load))","value":[{"Id":"bike","Tractor":null},{"@odata.type":"#InfoGov.Truck","Id":"hauler","Tractor":null},{"@odata.type":"#InfoGov.Car","Id":"mini","Tractor":null},{"@odata.type":"#InfoGov.Car","Id":"saloon","Tractor":{"@odata.id":"Vehicles('hauler')","Load":7.5}},{"@odata.type":"#InfoGov.Truck","Id":"van","Tractor":{"@odata.id":"Vehicles('hauler')","Load":7.5}}]}""" },
        { "/Vehicles/InfoGov.Truck?$select=Id&$expand=Tows/InfoGov.Car($filter=Doors gt 5;$orderby=Doors)", 200, """{"@odata.context":"http://feed/odata/$metadata#Vehicles/InfoGov.Truck(Id,Tows/InfoGov.Car())","value":[{"Id":"hauler","Tows":[]},{"Id":"van","Tows":[]}]}""" },
        { "/Vehicles/InfoGov.Truck?$select=Id&$expand=Tows/InfoGov.Car/$count", 200, """{"@odata.context":"http://feed/odata/$metadata#Vehicles/InfoGov.Truck(Id)","value":[{"Id":"hauler","Tows@odata.count":1},{"Id":"van","Tows@odata.count":0}]}""" },
        // JSON format 4.01, 4.6.7, 4.6.11 and 3.1.2: full metadata lacks nothing, of what is expanded neither.
        { "/Items(3)?$select=Id&$expand=Category($select=Id)&$format=application/json;metadata=full", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id,Category(Id))/$entity","@odata.type":"#InfoGov.Item","@odata.id":"Items(3)","@odata.readLink":"Items(3)","Id@odata.type":"#Int32","Id":3,"Category@odata.associationLink":"Items(3)/Category/$ref","Category@odata.navigationLink":"Items(3)/Category","Category":{"@odata.type":"#InfoGov.Category","@odata.id":"Categories('books')","@odata.readLink":"Categories('books')","Id":"books","Parent@odata.associationLink":"Categories('books')/Parent/$ref","Parent@odata.navigationLink":"Categories('books')/Parent","Children@odata.associationLink":"Categories('books')/Children/$ref","Children@odata.navigationLink":"Categories('books')/Children","Items@odata.associationLink":"Categories('books')/Items/$ref","Items@odata.navigationLink":"Categories('books')/Items"},"Lines@odata.associationLink":"Items(3)/Lines/$ref","Lines@odata.navigationLink":"Items(3)/Lines"}""" },
        { "/Vehicles/InfoGov.Truck?$top=1&$select=Load&$format=application/json;metadata=full", 200, """{"@odata.context":"http://feed/odata/$metadata#Vehicles/InfoGov.Truck(Load)","value":[{"@odata.type":"#InfoGov.Truck","@odata.id":"Vehicles('hauler')","@odata.readLink":"Vehicles('hauler')/InfoGov.Truck","Load@odata.type":"#Decimal","Load":7.5,"Tractor@odata.associationLink":"Vehicles('hauler')/Tractor/$ref","Tractor@odata.navigationLink":"Vehicles('hauler')/Tractor","Tows@odata.associationLink":"Vehicles('hauler')/InfoGov.Truck/Tows/$ref","Tows@odata.navigationLink":"Vehicles('hauler')/InfoGov.Truck/Tows"}]}""" },
        { "/Items(1)/Home/InfoGov.Address/Street", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(1)/Home/Street","value":"Main St"}""" },
        { "/Items(1)/Tags/0", 400, """{"error":{"code":"invalid","message":"Tags is a collection; only $count can follow it."}}""" },
        { "/Lines(1,2)", 400, """{"error":{"code":"invalid","message":"The number or the names of the keys are not right; write several as name=value."}}""" },
        { "/Items(1)/Tags?$filter=$this eq 'wood'&$count=true", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(1)/Tags","@odata.count":1,"value":["wood"]}""" },
        { "/Items(5)/Scores?$orderby=$this desc&$top=2&$skip=1", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(5)/Scores","value":[9,1]}""" },
        { "/Items(5)/Tags/$count?$filter=contains($this,'q')", 200, "1" },
        { "/Items?$select=Id,Tags($top=1;$count=true),Scores($orderby=$this)&$top=1", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id,Tags,Scores)","value":[{"Id":1,"Tags@odata.count":2,"Tags":["steel"],"Scores":[3,5]}]}""" },
        { "/Items(5)?$select=Id,Tags($filter=contains($this,'\\'))", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id,Tags)/$entity","Id":5,"Tags":["back\\slash"]}""" },
        { "/Items(1)?$select=Id,Tags/$count", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id,Tags/$count)/$entity","Id":1,"Tags@odata.count":2}""" },
        { "/Items(1)?$select=Name($top=1)", 400, """{"error":{"code":"invalid","message":"Name is no collection, and takes no such options.","target":"$select"}}""" },
        { "/Categories('tools')?$select=Id&$expand=Items($select=Tags($filter=$this eq 'a'))", 200, """{"@odata.context":"http://feed/odata/$metadata#Categories(Id,Items(Tags))/$entity","Id":"tools","Items":[{"@odata.id":"Items(2)","Tags":[]},{"@odata.id":"Items(6)","Tags":["a"]}]}""" },
        { "/Items?$select=Id&$expand=Lines($filter=No eq $it/Id;$select=No)&$top=2", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id,Lines(No))","value":[{"Id":1,"Lines":[{"@odata.id":"Lines(ItemId=1,No=1)","No":1}]},{"Id":2,"Lines":[]}]}""" },
        { "/Categories('tools')?$select=Id&$expand=Children($select=Id;$filter=$this/ParentId eq $it/Id)", 200, """{"@odata.context":"http://feed/odata/$metadata#Categories(Id,Children(Id))/$entity","Id":"tools","Children":[{"Id":"hammers"}]}""" },
        { "/Items(1)?$select=Id&$expand=Lines($apply=groupby((Text),aggregate(Quantity with sum as Q));$filter=Q gt 0;$orderby=Q desc;$top=1;$count=true)", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id,Lines(Text,Q))/$entity","Id":1,"Lines@odata.count":2,"Lines":[{"Text":"first","Q@odata.type":"#Int64","Q":3}]}""" },
        { "/Items(1)?$select=Id&$expand=Category($select=Id;$expand=Items($apply=aggregate(Price with max as Most)))", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id,Category(Id,Items(Most)))/$entity","Id":1,"Category":{"Id":"hammers","Items":[{"Most@odata.type":"#Decimal","Most":12.50}]}}""" },
        { "/Items(1)?$select=Id&$expand=Lines($apply=concat(aggregate($count as N),topcount(1,Quantity)/groupby((No))))", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Id,Lines(N,No))/$entity","Id":1,"Lines":[{"N@odata.type":"#Decimal","N":3},{"No@odata.type":"#Int32","No":1}]}""" },
        { "/Items(1)?$expand=Lines($apply=nonsense(No))", 400, """{"error":{"code":"invalid","message":"There is no transformation nonsense.","target":"$apply"}}""" },
        { "/Items?$apply=groupby((Active),aggregate(Lines/Quantity with countdistinct as Q,Lines/$count as N))&$orderby=Active", 200, """{"@odata.context":"http://feed/odata/$metadata#Items(Active,Q,N)","value":[{"Active":null,"Q@odata.type":"#Decimal","Q":0,"N@odata.type":"#Decimal","N":0},{"Active":false,"Q@odata.type":"#Decimal","Q":1,"N@odata.type":"#Decimal","N":1},{"Active":true,"Q@odata.type":"#Decimal","Q":3,"N@odata.type":"#Decimal","N":4}]}""" },
        { "/$crossjoin(Items,Lines)?$apply=filter(Items/Id eq Lines/ItemId)/groupby((Items/Name),aggregate($count as N))&$orderby=N desc&$top=1", 200, """{"@odata.context":"http://feed/odata/$metadata#Collection(Edm.ComplexType)","value":[{"Items":{"Name":"Hammer"},"N@odata.type":"#Decimal","N":3}]}""" },
        { "/$crossjoin(Items,Lines)?$apply=filter(Items/Id eq Lines/ItemId and Lines/Quantity gt 5)", 200, """{"@odata.context":"http://feed/odata/$metadata#Collection(Edm.ComplexType)","value":[{"Items@odata.navigationLink":"Items(2)","Lines@odata.navigationLink":"Lines(ItemId=2,No=1)"}]}""" },
        { "/Items?$filter=matchesPattern(Name,concat(Name,'('))", 400, """{"error":{"code":"invalid","message":"The pattern is no regular expression."}}""" },
        { "/Items(2)/Lines?$format=ndjson&$select=No&$expand=Item($select=Id)", 200, "{\"No\":1,\"Item\":{\"Id\":2}}\n" },
        { "/Items?$format=csv&$filter=Id eq 2&$select=Id,Home", 200, "Id,Home/Street,Home/Town,Home/HouseNumber\r\n2,Side St,,22\r\n" },
        { "/Items(99)/Lines?$format=csv", 404, """{"error":{"code":"notFound","message":"There is no such row in Items."}}""" },
        { "/Items/$ref?$format=csv", 400, """{"error":{"code":"invalid","message":"csv is for collections.","target":"$format"}}""" },
        { "/$all?$format=ndjson", 400, """{"error":{"code":"invalid","message":"ndjson is for collections.","target":"$format"}}""" },
        { "/Items?$format=csv&$skiptoken=x", 400, """{"error":{"code":"invalid","message":"csv has all rows and no pages; leave the token out.","target":"$skiptoken"}}""" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_request_has_its_answer(string url, int status, string body) => databases.Answer(url, status, body);
}
