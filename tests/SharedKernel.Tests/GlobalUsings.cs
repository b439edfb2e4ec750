global using InfoGov.Entities;
global using InfoGov.Law;
global using InfoGov.Log;
global using Xunit;
