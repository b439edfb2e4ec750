global using InfoGov.Grains;
global using InfoGov.Law;
global using InfoGov.Log;
global using Xunit;
