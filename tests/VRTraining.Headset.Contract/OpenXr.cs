// Silk.NET.OpenXR: signatures of what the head uses. There is no runtime behind them: every call says so.
using Silk.NET.Core.Contexts;

namespace Silk.NET.Core.Contexts
{
    public interface INativeContext
    {
    }

    public readonly struct LamdaNativeContext(Func<string, nint> getProcAddress) : INativeContext
    {
        public nint GetProcAddress(string proc) => getProcAddress(proc);
    }
}

namespace Silk.NET.OpenXR
{
    public enum Result
    {
        Success = 0,
        ErrorRuntimeFailure = -2,
        ErrorFunctionUnsupported = -7,
        ErrorRuntimeUnavailable = -51,
    }

    public enum StructureType
    {
        ExtensionProperties = 2,
        InstanceCreateInfo = 3,
        SystemGetInfo = 4,
        SystemProperties = 5,
        SessionCreateInfo = 8,
        InstanceProperties = 32,
        ViewConfigurationView = 41,
        SystemEyeGazeInteractionPropertiesExt = 1000030000,
        SystemHandTrackingPropertiesExt = 1000051000,
    }

    public enum FormFactor
    {
        HeadMountedDisplay = 1,
    }

    public enum ViewConfigurationType
    {
        PrimaryStereo = 2,
    }

    public enum EnvironmentBlendMode
    {
        Opaque = 1,
        Additive = 2,
        AlphaBlend = 3,
    }

    public struct Instance
    {
        public ulong Handle;
    }

    public struct Session
    {
        public ulong Handle;
    }

    public unsafe struct ExtensionProperties
    {
        public StructureType Type;
        public void* Next;
        public fixed byte ExtensionName[128];
        public uint ExtensionVersion;
    }

    public unsafe struct ApplicationInfo
    {
        public fixed byte ApplicationName[128];
        public uint ApplicationVersion;
        public fixed byte EngineName[128];
        public uint EngineVersion;
        public ulong ApiVersion;
    }

    public unsafe struct InstanceCreateInfo
    {
        public StructureType Type;
        public void* Next;
        public ulong CreateFlags;
        public ApplicationInfo ApplicationInfo;
        public uint EnabledApiLayerCount;
        public byte** EnabledApiLayerNames;
        public uint EnabledExtensionCount;
        public byte** EnabledExtensionNames;
    }

    public unsafe struct InstanceProperties
    {
        public StructureType Type;
        public void* Next;
        public ulong RuntimeVersion;
        public fixed byte RuntimeName[128];
    }

    public unsafe struct SystemGetInfo
    {
        public StructureType Type;
        public void* Next;
        public FormFactor FormFactor;
    }

    public unsafe struct SystemProperties
    {
        public StructureType Type;
        public void* Next;
        public ulong SystemId;
        public uint VendorId;
        public fixed byte SystemName[256];
    }

    public unsafe struct SystemHandTrackingPropertiesEXT
    {
        public StructureType Type;
        public void* Next;
        public uint SupportsHandTracking;
    }

    public unsafe struct SystemEyeGazeInteractionPropertiesEXT
    {
        public StructureType Type;
        public void* Next;
        public uint SupportsEyeGazeInteraction;
    }

    public unsafe struct ViewConfigurationView
    {
        public StructureType Type;
        public void* Next;
        public uint RecommendedImageRectWidth;
        public uint MaxImageRectWidth;
        public uint RecommendedImageRectHeight;
        public uint MaxImageRectHeight;
        public uint RecommendedSwapchainSampleCount;
        public uint MaxSwapchainSampleCount;
    }

    public unsafe struct SessionCreateInfo
    {
        public StructureType Type;
        public void* Next;
        public ulong CreateFlags;
        public ulong SystemId;
    }

    public sealed unsafe class XR(INativeContext ctx)
    {
        public INativeContext Context => ctx;

        public Instance? CurrentInstance { get; set; }

        public Result EnumerateInstanceExtensionProperties(
            byte* layerName, uint propertyCapacityInput, uint* propertyCountOutput, ExtensionProperties* properties) =>
            Result.ErrorRuntimeUnavailable;

        public Result CreateInstance(InstanceCreateInfo* createInfo, Instance* instance) => Result.ErrorRuntimeUnavailable;

        public Result DestroyInstance(Instance instance) => Result.ErrorRuntimeUnavailable;

        public Result GetInstanceProperties(Instance instance, InstanceProperties* instanceProperties) =>
            Result.ErrorRuntimeUnavailable;

        public Result GetSystem(Instance instance, SystemGetInfo* getInfo, ulong* systemId) => Result.ErrorRuntimeUnavailable;

        public Result GetSystemProperties(Instance instance, ulong systemId, SystemProperties* properties) =>
            Result.ErrorRuntimeUnavailable;

        public Result EnumerateEnvironmentBlendModes(
            Instance instance,
            ulong systemId,
            ViewConfigurationType viewConfigurationType,
            uint environmentBlendModeCapacityInput,
            uint* environmentBlendModeCountOutput,
            EnvironmentBlendMode* environmentBlendModes) => Result.ErrorRuntimeUnavailable;

        public Result EnumerateViewConfigurationView(
            Instance instance,
            ulong systemId,
            ViewConfigurationType viewConfigurationType,
            uint viewCapacityInput,
            uint* viewCountOutput,
            ViewConfigurationView* views) => Result.ErrorRuntimeUnavailable;

        public Result CreateSession(Instance instance, SessionCreateInfo* createInfo, Session* session) =>
            Result.ErrorRuntimeUnavailable;

        public Result DestroySession(Session session) => Result.ErrorRuntimeUnavailable;
    }
}
