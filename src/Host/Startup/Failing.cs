using InfoGov.Entities;
using InfoGov.Host.Api.Answers;
using InfoGov.Host.Commands;
using InfoGov.Law;
using InfoGov.Log;
using Microsoft.AspNetCore.Diagnostics;

namespace InfoGov.Host.Startup;

/// <summary>
/// What is answered when a request fails. Nothing that a caller sends ends here; what does is a store that cannot be used, which
/// is one line in the log for each request, or our own failure, which is logged whole.
/// </summary>
internal static class Failing
{
    private static readonly Text Malformed = new("请求格式有误", "The request is malformed");

    public static void Use(WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("InfoGov.Requests");
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = http => Answer(http, logger),

            // A sender who breaks off, or sends what is no HTTP, is no fault of ours.
            SuppressDiagnosticsCallback = failed => failed.HttpContext.RequestAborted.IsCancellationRequested || Expected(failed.Exception) is not null,
        });
    }

    /// <summary>The status of the answer to a request that failed so.</summary>
    public static int StatusOf(Exception failure) => Expected(failure)?.Status ?? StatusCodes.Status500InternalServerError;

    private static Task Answer(HttpContext http, ILogger logger)
    {
        var failed = http.Features.Get<IExceptionHandlerFeature>();
        var (status, code, detail) = Expected(failed?.Error) ?? (500, "internal", new Text("内部错误，已记录", "An internal error, which has been logged"));
        if (status == 503)
        {
            // The pattern of the address and not the address: some are secret.
            logger.LogWarning("{Method} {Route} was answered 503 {Code}: {Reason}", http.Request.Method, (failed?.Endpoint as RouteEndpoint)?.RoutePattern.RawText, code, (failed?.Error.InnerException ?? failed?.Error)?.Message.ReplaceLineEndings(" "));
        }

        return Problems.Of(http, status, code, detail).ExecuteAsync(http);
    }

    private static (int Status, string Code, Text Detail)? Expected(Exception? failure) => failure switch
    {
        BadHttpRequestException { StatusCode: 413 } => (413, "tooLarge", new Text("请求体过大", "The body is too large")),
        BadHttpRequestException bad => (bad.StatusCode, "badRequest", Malformed),

        // The server's reader of chunks has no better exception for a size beyond all numbers.
        IOException { InnerException: OverflowException } => (400, "badRequest", Malformed),
        OutcomeUnknownException => (503, "outcomeUnknown", new Text(
            "办理该事项的节点失去联系，是否已办理未知；请带 Idempotency-Key 重试", "The host that had the entity was lost; whether the command was recorded is not known, repeat it with an Idempotency-Key")),
        TamperedLogException => (503, "logTampered", new Text(
            "公开日志与已签名的检查点不符，疑被篡改；已停止签名，请管理员运行 verify", "The disclosure log is not the one that was signed; nothing more is signed until an administrator has run verify")),
        UnknownEventException => (503, "newerProgramNeeded", new Text("该记录由更新版本的程序写入，本节点尚不能读取", "A newer version of the program wrote to this record; this node cannot read it")),
        StorageException => (503, "storageUnavailable", new Text(
            "文件暂时无法写入：磁盘已满或只读；未登记任何内容，请稍后重试", "Documents cannot be written now: the disk is full or read-only. Nothing was recorded; try again later")),
        _ when StoreTrouble.Of(failure) is { } trouble => (503, trouble.Code, trouble.Detail),
        _ => null,
    };
}
