global using InfoGov.Tests;
global using Xunit;
